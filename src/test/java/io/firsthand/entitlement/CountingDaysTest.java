package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.DayCount.FirstDay;
import io.firsthand.entitlement.DayCount.LastDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountingDaysTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final CountingDays DAY_AFTER = days(FirstDay.DAY_AFTER, LastDay.AS_IT_FALLS);
    private static final CountingDays SAME_DAY = days(FirstDay.SAME_DAY, LastDay.AS_IT_FALLS);
    private static final CountingDays ROLLED = days(FirstDay.DAY_AFTER, LastDay.NEXT_WORKING_DAY);

    @Test
    void sevenDaysInChinaBeginTheDayAfterSigningAndEndWithTheLastSecondThere() {
        Instant signed = Instant.parse("2026-11-04T15:30:00Z");
        LocalDate last = DAY_AFTER.lastDay(CountingDays.dateOf(signed, SHANGHAI), Term.days(7));

        assertThat(last).isEqualTo("2026-11-11");
        assertThat(CountingDays.expiry(last, SHANGHAI)).isEqualTo("2026-11-11T16:00:00Z");
        assertThat(CountingDays.dateOf(Instant.parse("2026-11-11T15:59:59Z"), SHANGHAI))
                .isEqualTo(last);
        assertThat(CountingDays.dateOf(Instant.parse("2026-11-11T16:00:00Z"), SHANGHAI))
                .isAfter(last);
    }

    @Test
    void eightDaysInJapanBeginWithTheDeliveryDay() {
        LocalDate delivered = CountingDays.dateOf(Instant.parse("2026-11-04T15:30:00Z"), TOKYO);

        assertThat(delivered).as("past midnight in Tokyo").isEqualTo("2026-11-05");
        assertThat(SAME_DAY.lastDay(delivered, Term.days(8))).isEqualTo("2026-11-12");
        assertThat(SAME_DAY.day(delivered, delivered)).isEqualTo(1);
        assertThat(SAME_DAY.day(delivered, LocalDate.parse("2026-11-12"))).isEqualTo(8);
        assertThat(SAME_DAY.day(delivered, LocalDate.parse("2026-11-13"))).isEqualTo(9);
    }

    @Test
    void fourteenDaysInTheUnionThatEndOnASaturdayEndOnTheMonday() {
        LocalDate saturday = LocalDate.parse("2026-11-07");

        assertThat(ROLLED.lastDay(saturday, Term.days(14))).isEqualTo("2026-11-23");
        assertThat(ROLLED.day(saturday, LocalDate.parse("2026-11-23"))).isEqualTo(14);
        assertThat(ROLLED.day(saturday, LocalDate.parse("2026-11-24"))).isEqualTo(17);
    }

    @Test
    void holidaysPutTheLastDayOffToo() {
        Set<LocalDate> holidays = Set.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-26"));
        CountingDays germany = new CountingDays(
                new DayCount(FirstDay.DAY_AFTER, LastDay.NEXT_WORKING_DAY),
                day -> WorkingDays.MONDAY_TO_FRIDAY.isWorkingDay(day) && !holidays.contains(day));
        LocalDate delivered = LocalDate.parse("2026-12-11");

        assertThat(germany.lastDay(delivered, Term.days(14)))
                .as("Friday 25 December, then a weekend")
                .isEqualTo("2026-12-28");
        assertThat(germany.day(delivered, LocalDate.parse("2026-12-28"))).isEqualTo(14);
        assertThat(germany.day(delivered, LocalDate.parse("2026-12-29"))).isEqualTo(18);
    }

    @Test
    void neverCountsBackToTheDeliveryDay() {
        LocalDate saturday = LocalDate.parse("2026-11-07");

        assertThat(ROLLED.day(saturday, saturday)).isZero();
        assertThat(ROLLED.day(saturday, saturday.plusDays(1))).isEqualTo(1);
        assertThat(ROLLED.day(saturday, saturday.plusDays(2))).isEqualTo(1);
    }

    @Test
    void twoYearsEndOnTheSameDateAndThirtyDaysDoNot() {
        LocalDate delivered = LocalDate.parse("2024-11-05");

        assertThat(DAY_AFTER.lastDay(delivered, Term.years(2))).isEqualTo("2026-11-05");
        assertThat(DAY_AFTER.month(delivered, LocalDate.parse("2026-11-05"))).isEqualTo(24);
        assertThat(DAY_AFTER.month(delivered, LocalDate.parse("2026-11-06"))).isEqualTo(25);
        assertThat(DAY_AFTER.lastDay(delivered, Term.days(30))).isEqualTo("2024-12-05");
    }

    @Test
    void aMonthThatIsTooShortEndsItOnItsLastDay() {
        LocalDate endOfJanuary = LocalDate.parse("2027-01-31");

        assertThat(DAY_AFTER.lastDay(endOfJanuary, Term.months(1))).isEqualTo("2027-02-28");
        assertThat(SAME_DAY.lastDay(endOfJanuary, Term.months(1))).isEqualTo("2027-02-28");
        assertThat(SAME_DAY.lastDay(LocalDate.parse("2027-01-15"), Term.months(1)))
                .isEqualTo("2027-02-14");
        assertThat(DAY_AFTER.lastDay(LocalDate.parse("2024-02-29"), Term.years(1)))
                .isEqualTo("2025-02-28");
        assertThat(DAY_AFTER.month(LocalDate.parse("2024-02-29"), LocalDate.parse("2025-02-28")))
                .isEqualTo(12);
        assertThat(DAY_AFTER.month(LocalDate.parse("2024-02-29"), LocalDate.parse("2025-03-01")))
                .isEqualTo(13);
    }

    @Test
    void theHourThatTheClocksSkipOrRepeatMovesNoDay() {
        LocalDate springForward = LocalDate.parse("2026-03-29");
        LocalDate fallBack = LocalDate.parse("2026-10-25");

        assertThat(CountingDays.expiry(springForward, BERLIN)).isEqualTo("2026-03-29T22:00:00Z");
        assertThat(CountingDays.expiry(fallBack, BERLIN)).isEqualTo("2026-10-25T23:00:00Z");
        assertThat(DAY_AFTER.lastDay(fallBack.minusDays(14), Term.days(14))).isEqualTo(fallBack);
    }

    @Test
    void businessDaysLeaveOutWhatIsFree() {
        LocalDate friday = LocalDate.parse("2026-11-06");

        assertThat(DAY_AFTER.lastDay(friday, Term.businessDays(3))).isEqualTo("2026-11-11");
        assertThat(DAY_AFTER.businessDay(friday, LocalDate.parse("2026-11-11"))).isEqualTo(3);
        assertThat(DAY_AFTER.businessDay(friday, LocalDate.parse("2026-11-12"))).isEqualTo(4);
        assertThat(DAY_AFTER.businessDay(friday, LocalDate.parse("2026-11-08")))
                .as("what comes on Sunday counts as on Monday")
                .isEqualTo(1);
        assertThat(DAY_AFTER.businessDay(friday, friday)).isZero();
    }

    private static CountingDays days(FirstDay first, LastDay last) {
        return new CountingDays(new DayCount(first, last), WorkingDays.MONDAY_TO_FRIDAY);
    }
}
