package io.firsthand.deadlines;

import static io.firsthand.deadlines.TestCalendars.closed;
import static io.firsthand.deadlines.TestCalendars.hours;
import static io.firsthand.deadlines.TestCalendars.open;
import static io.firsthand.deadlines.TestCalendars.plan;
import static io.firsthand.deadlines.TestCalendars.weekdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.platform.Refusal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Business time by example; 2026-11-20 is a Friday. */
class BusinessCalendarTest {

    private final BusinessCalendar split = weekdays("Asia/Shanghai", "09:00-12:00 13:30-18:00");
    private final BusinessCalendar night =
            TestCalendars.of("Asia/Shanghai", EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "22:00-06:00");

    @Test
    void hoursRunOnlyWhileTheDeskIsOpen() {
        assertThat(split.plus(shanghai("2026-11-20T11:00"), Duration.ofHours(2)))
                .isEqualTo(shanghai("2026-11-20T14:30"));
        assertThat(split.plus(shanghai("2026-11-20T17:00"), Duration.ofHours(2)))
                .isEqualTo(shanghai("2026-11-23T10:00"));
        assertThat(split.plus(shanghai("2026-11-21T15:00"), Duration.ofMinutes(30)))
                .isEqualTo(shanghai("2026-11-23T09:30"));
    }

    @Test
    void timeThatEndsWithThePeriodIsDueAtItsClosing() {
        assertThat(split.plus(shanghai("2026-11-20T17:00"), Duration.ofHours(1)))
                .isEqualTo(shanghai("2026-11-20T18:00"));
    }

    @Test
    void oneBusinessDayIsTheNextDayOnWhichTheDeskOpensAndNot24OpenHours() {
        assertThat(split.plusDays(shanghai("2026-11-20T15:00"), 1)).isEqualTo(shanghai("2026-11-23T15:00"));
        assertThat(split.plus(shanghai("2026-11-20T15:00"), Duration.ofHours(24)))
                .isEqualTo(shanghai("2026-11-25T16:30"));
    }

    @Test
    void aDayThatStartsWhileClosedStartsWhenTheDeskOpens() {
        assertThat(split.plusDays(shanghai("2026-11-20T20:00"), 1)).isEqualTo(shanghai("2026-11-24T09:00"));
        assertThat(split.plusDays(shanghai("2026-11-21T11:00"), 2)).isEqualTo(shanghai("2026-11-25T09:00"));
        assertThat(split.plusDays(shanghai("2026-11-21T11:00"), 0)).isEqualTo(shanghai("2026-11-23T09:00"));
    }

    @Test
    void aTimeAtWhichTheLastDayIsClosedBecomesItsNextOpeningOrItsClosing() {
        BusinessCalendar shortMonday =
                weekdays("Asia/Shanghai", "09:00-18:00", open("2026-11-23", "10:00-12:00 14:00-16:00"));

        assertThat(shortMonday.plusDays(shanghai("2026-11-20T09:15"), 1)).isEqualTo(shanghai("2026-11-23T10:00"));
        assertThat(shortMonday.plusDays(shanghai("2026-11-20T13:00"), 1)).isEqualTo(shanghai("2026-11-23T14:00"));
        assertThat(shortMonday.plusDays(shanghai("2026-11-20T17:30"), 1)).isEqualTo(shanghai("2026-11-23T16:00"));
    }

    @Test
    void holidaysCloseAndMakeUpDaysOpen() {
        BusinessCalendar calendar =
                weekdays("Asia/Shanghai", "09:00-18:00", closed("2026-11-23"), open("2026-11-21", "09:00-12:00"));

        assertThat(calendar.plus(shanghai("2026-11-20T17:00"), Duration.ofHours(5)))
                .isEqualTo(shanghai("2026-11-24T10:00"));
        assertThat(calendar.plusDays(shanghai("2026-11-20T10:00"), 1)).isEqualTo(shanghai("2026-11-21T10:00"));
        assertThat(calendar.plusDays(LocalDate.parse("2026-11-21"), 1)).isEqualTo(LocalDate.parse("2026-11-24"));
        assertThat(calendar.isBusinessDay(LocalDate.parse("2026-11-23"))).isFalse();
    }

    @Test
    void aPeriodOverMidnightBelongsToTheDayOnWhichItStarts() {
        assertThat(night.isOpen(shanghai("2026-11-21T05:59"))).isTrue();
        assertThat(night.isOpen(shanghai("2026-11-21T06:00"))).isFalse();
        assertThat(night.isOpen(shanghai("2026-11-20T05:00"))).isFalse();
        assertThat(night.plus(shanghai("2026-11-20T23:00"), Duration.ofHours(8)))
                .isEqualTo(shanghai("2026-11-23T23:00"));
        assertThat(night.plusDays(shanghai("2026-11-21T02:00"), 1)).isEqualTo(shanghai("2026-11-24T02:00"));
        assertThat(night.closing(LocalDate.parse("2026-11-20"))).isEqualTo(shanghai("2026-11-21T06:00"));
    }

    @Test
    void hoursThatTheNightBeforeReachesIntoCountOnce() {
        BusinessCalendar late = TestCalendars.of(
                "Asia/Shanghai", EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), "08:00-09:00 22:00-08:30");

        assertThat(late.between(shanghai("2026-11-20T22:00"), shanghai("2026-11-21T10:00")))
                .isEqualTo(Duration.ofHours(11));
    }

    @Test
    void theHourThatTheClockChangeSkipsIsNotThere() {
        BusinessCalendar all = TestCalendars.of("Europe/Berlin", EnumSet.allOf(DayOfWeek.class), "00:00-00:00");
        BusinessCalendar early = TestCalendars.of("Europe/Berlin", EnumSet.allOf(DayOfWeek.class), "02:15-02:45");

        assertThat(all.between(berlin("2027-03-28T00:00"), berlin("2027-03-29T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(all.plus(berlin("2027-03-28T01:30"), Duration.ofHours(1))).isEqualTo(berlin("2027-03-28T03:30"));
        assertThat(all.plusDays(berlin("2027-03-27T15:00"), 1)).isEqualTo(berlin("2027-03-28T15:00"));
        assertThat(early.isBusinessDay(LocalDate.parse("2027-03-28"))).isFalse();
    }

    @Test
    void theHourThatTheClockChangeRepeatsIsOpenTwice() {
        BusinessCalendar early = TestCalendars.of("Europe/Berlin", EnumSet.allOf(DayOfWeek.class), "02:00-03:00");

        assertThat(early.between(berlin("2026-10-25T00:00"), berlin("2026-10-25T12:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(early.plusDays(berlin("2026-10-24T02:30"), 1)).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void reckonsInTheTimeZoneOfTheCalendar() {
        BusinessCalendar newYork = weekdays("America/New_York", "09:00-17:00");

        assertThat(newYork.nextOpening(Instant.parse("2026-11-20T22:30:00Z")))
                .isEqualTo(Instant.parse("2026-11-23T14:00:00Z"));
        assertThat(newYork.nextOpening(Instant.parse("2027-03-14T12:00:00Z")))
                .isEqualTo(Instant.parse("2027-03-15T13:00:00Z"));
    }

    @Test
    void nothingLiesBetweenAMomentAndAnEarlierOne() {
        assertThat(split.between(shanghai("2026-11-20T15:00"), shanghai("2026-11-20T10:00")))
                .isZero();
        assertThatThrownBy(() -> split.plus(shanghai("2026-11-20T15:00"), Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> split.plusDays(shanghai("2026-11-20T15:00"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCalendarThatNeverOpensIsRefused() {
        assertThatThrownBy(() -> plan("UTC", Map.of(DayOfWeek.MONDAY, List.of()), open("2026-11-23", "09:00-10:00")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("calendar-never-open"));
    }

    @Test
    void periodsThatOverlapAndDatesThatStandTwiceAreRefused() {
        assertThatThrownBy(() -> plan("UTC", Map.of(DayOfWeek.MONDAY, hours("09:00-12:00 11:00-13:00"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("hours-overlap"));
        assertThatThrownBy(() -> weekdays("UTC", "09:00-12:00", closed("2026-11-23"), closed("2026-11-23")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("day-twice"));
    }

    private static Instant shanghai(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }
}
