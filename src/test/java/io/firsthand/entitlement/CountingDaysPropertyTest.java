package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.DayCount.FirstDay;
import io.firsthand.entitlement.DayCount.LastDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every way of counting, in every time zone, through clock changes and leap years. */
class CountingDaysPropertyTest {

    @Property(tries = 500)
    void aClaimIsInTimeUpToTheLastDayAndNoLonger(
            @ForAll("counting") CountingDays counting,
            @ForAll("dates") LocalDate event,
            @ForAll @IntRange(min = 1, max = 400) int length,
            @ForAll @IntRange(max = 450) int later) {
        LocalDate claim = event.plusDays(later);

        assertThat(counting.day(event, claim) <= length)
                .isEqualTo(!claim.isAfter(counting.lastDay(event, Term.days(length))));
    }

    @Property(tries = 500)
    void theSameForMonths(
            @ForAll("counting") CountingDays counting,
            @ForAll("dates") LocalDate event,
            @ForAll @IntRange(min = 1, max = 40) int length,
            @ForAll @IntRange(max = 1300) int later) {
        LocalDate claim = event.plusDays(later);

        assertThat(counting.month(event, claim) <= length)
                .isEqualTo(!claim.isAfter(counting.lastDay(event, Term.months(length))));
    }

    @Property(tries = 500)
    void theSameForBusinessDays(
            @ForAll("counting") CountingDays counting,
            @ForAll("dates") LocalDate event,
            @ForAll @IntRange(min = 1, max = 30) int length,
            @ForAll @IntRange(max = 60) int later) {
        LocalDate claim = event.plusDays(later);

        assertThat(counting.businessDay(event, claim) <= length)
                .isEqualTo(!claim.isAfter(counting.lastDay(event, Term.businessDays(length))));
    }

    @Property(tries = 1000)
    void theLastSecondCountsAndTheNextDoesNotWhereverTheCustomerLives(
            @ForAll("zones") ZoneId zone, @ForAll("dates") LocalDate last) {
        Instant expiry = CountingDays.expiry(last, zone);

        assertThat(CountingDays.dateOf(expiry.minusSeconds(1), zone)).isBeforeOrEqualTo(last);
        assertThat(CountingDays.dateOf(expiry, zone)).isAfter(last);
    }

    @Property(tries = 500)
    void aLaterClaimIsNeverOnAnEarlierDay(
            @ForAll("counting") CountingDays counting,
            @ForAll("dates") LocalDate event,
            @ForAll @IntRange(max = 1000) int later) {
        LocalDate claim = event.plusDays(later);

        assertThat(counting.day(event, claim.plusDays(1))).isGreaterThanOrEqualTo(counting.day(event, claim));
        assertThat(counting.month(event, claim.plusDays(1))).isGreaterThanOrEqualTo(counting.month(event, claim));
        assertThat(counting.businessDay(event, claim.plusDays(1)))
                .isGreaterThanOrEqualTo(counting.businessDay(event, claim));
    }

    @Property(tries = 300)
    void aYearIsTwelveMonthsAndALongerTermNeverEndsEarlier(
            @ForAll("counting") CountingDays counting,
            @ForAll("dates") LocalDate event,
            @ForAll @IntRange(min = 1, max = 6) int years,
            @ForAll @IntRange(max = 100) int amount) {
        assertThat(counting.lastDay(event, Term.years(years)))
                .isEqualTo(counting.lastDay(event, Term.months(12 * years)));
        assertThat(counting.lastDay(event, Term.days(amount + 1)))
                .isAfterOrEqualTo(counting.lastDay(event, Term.days(amount)));
        assertThat(counting.lastDay(event, Term.months(amount + 1)))
                .isAfterOrEqualTo(counting.lastDay(event, Term.months(amount)));
    }

    @Provide
    Arbitrary<CountingDays> counting() {
        Arbitrary<DayCount> counts = Combinators.combine(Arbitraries.of(FirstDay.class), Arbitraries.of(LastDay.class))
                .as(DayCount::new);
        Arbitrary<WorkingDays> working = Arbitraries.integers()
                .between(2, 9)
                .map(each -> day -> WorkingDays.MONDAY_TO_FRIDAY.isWorkingDay(day) && day.toEpochDay() % each != 0);
        return Combinators.combine(counts, working).as(CountingDays::new);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.parse("2019-12-01").toEpochDay(),
                        LocalDate.parse("2032-03-31").toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds()).map(ZoneId::of);
    }
}
