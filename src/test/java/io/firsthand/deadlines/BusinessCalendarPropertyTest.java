package io.firsthand.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every calendar, at every instant around two years with their clock changes. */
class BusinessCalendarPropertyTest {

    @Property(tries = 300)
    void whatWasAddedLiesBetween(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(max = 400_000) int seconds) {
        Duration time = Duration.ofSeconds(seconds);

        assertThat(calendar.between(start, calendar.plus(start, time))).isEqualTo(time);
    }

    @Property(tries = 300)
    void moreTimeAndALaterStartNeverEndEarlier(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(max = 400_000) int seconds,
            @ForAll @IntRange(max = 100_000) int more) {
        Instant end = calendar.plus(start, Duration.ofSeconds(seconds));

        assertThat(calendar.plus(start, Duration.ofSeconds(seconds + more))).isAfterOrEqualTo(end);
        assertThat(calendar.plus(start.plusSeconds(more), Duration.ofSeconds(seconds)))
                .isAfterOrEqualTo(end);
    }

    @Property(tries = 300)
    void neverEndsWhileTheDeskIsClosed(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(max = 400_000) int seconds,
            @ForAll @IntRange(max = 20) int days) {
        assertOpenOrClosing(calendar, calendar.plus(start, Duration.ofSeconds(seconds)));
        assertOpenOrClosing(calendar, calendar.plusDays(start, days));
        assertThat(calendar.isOpen(calendar.nextOpening(start))).isTrue();
        assertThat(calendar.nextOpening(start)).isAfterOrEqualTo(start);
    }

    @Property(tries = 300)
    void moreDaysAndALaterStartNeverEndEarlier(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(max = 20) int days,
            @ForAll @IntRange(max = 100_000) int more) {
        Instant end = calendar.plusDays(start, days);

        assertThat(calendar.plusDays(start, days + 1)).isAfterOrEqualTo(end);
        assertThat(calendar.plusDays(start.plusSeconds(more), days)).isAfterOrEqualTo(end);
    }

    @Property(tries = 300)
    void whatLiesBetweenAddsUp(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(max = 500_000) int first,
            @ForAll @IntRange(max = 500_000) int second) {
        Instant middle = start.plusSeconds(first);
        Instant end = middle.plusSeconds(second);

        assertThat(calendar.between(start, middle).plus(calendar.between(middle, end)))
                .isEqualTo(calendar.between(start, end))
                .isLessThanOrEqualTo(Duration.between(start, end));
    }

    private static void assertOpenOrClosing(BusinessCalendar calendar, Instant at) {
        assertThat(calendar.isOpen(at) || calendar.isOpen(at.minusNanos(1)))
                .as("open at " + at)
                .isTrue();
    }

    @Provide
    Arbitrary<Instant> instants() {
        long from = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
        return Arbitraries.longs().between(from, from + 2 * 365 * 86_400L).map(Instant::ofEpochSecond);
    }

    /** Random weeks: a morning, an evening, a night, a whole day or nothing on each day, and a few holidays. */
    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        Arbitrary<String> zones = Arbitraries.of(
                "UTC", "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Sydney", "Australia/Lord_Howe");
        Arbitrary<List<OpenHours>> hours = Arbitraries.of(
                List.of(),
                TestCalendars.hours("09:00-17:00"),
                TestCalendars.hours("08:00-12:00 13:30-18:00 20:00-23:00"),
                TestCalendars.hours("01:30-02:30"),
                TestCalendars.hours("10:00-11:00 22:00-06:00"),
                TestCalendars.hours("00:00-00:00"));
        Arbitrary<List<List<OpenHours>>> weeks = hours.list().ofSize(6);
        Arbitrary<Integer> holidays = Arbitraries.integers().between(1, 27);
        return Combinators.combine(zones, weeks, holidays).as(BusinessCalendarPropertyTest::calendar);
    }

    private static BusinessCalendar calendar(String zone, List<List<OpenHours>> week, int holiday) {
        Map<DayOfWeek, List<OpenHours>> days = new EnumMap<>(DayOfWeek.class);
        for (int i = 0; i < week.size(); i++) {
            days.put(DayOfWeek.of(i + 1), week.get(i));
        }
        days.put(DayOfWeek.SUNDAY, List.of(new OpenHours(LocalTime.of(5, 0), LocalTime.of(7, 0))));
        return new BusinessCalendar(TestCalendars.plan(
                zone,
                days,
                TestCalendars.closed("2026-03-%02d".formatted(holiday)),
                TestCalendars.open("2026-10-%02d".formatted(holiday), "12:00-15:00"),
                TestCalendars.closed("2027-03-%02d".formatted(holiday))));
    }
}
