package io.firsthand.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    // Wednesday 18 November 2026; Shanghai is eight hours ahead of UTC all year
    private final Person shanghai = person("Asia/Shanghai", "09:00", "18:00", WEEK);

    @Test
    void worksInHisOwnTimeZone() {
        assertThat(shanghai.onShift(at("2026-11-18T00:59:59Z"))).isFalse();
        assertThat(shanghai.onShift(at("2026-11-18T01:00:00Z"))).isTrue();
        assertThat(shanghai.onShift(at("2026-11-18T09:59:59Z"))).isTrue();
        assertThat(shanghai.onShift(at("2026-11-18T10:00:00Z"))).isFalse();
    }

    @Test
    void restsOnOtherDays() {
        assertThat(shanghai.onShift(at("2026-11-21T03:00:00Z"))).isFalse();
    }

    @Test
    void daysAreThoseOfHisTimeZone() {
        // still Sunday in UTC, already Monday morning in Shanghai
        assertThat(person("Asia/Shanghai", "07:00", "15:00", WEEK).onShift(at("2026-11-22T23:30:00Z")))
                .isTrue();
    }

    @Test
    void aShiftOverMidnightBelongsToTheDayOnWhichItStarts() {
        Person night = person("Europe/Berlin", "22:00", "06:00", Set.of(DayOfWeek.FRIDAY));
        assertThat(night.onShift(at("2026-11-20T20:59:00Z"))).isFalse();
        assertThat(night.onShift(at("2026-11-20T21:00:00Z"))).isTrue();
        assertThat(night.onShift(at("2026-11-21T04:59:00Z")))
                .as("Saturday morning")
                .isTrue();
        assertThat(night.onShift(at("2026-11-21T05:00:00Z"))).isFalse();
        assertThat(night.onShift(at("2026-11-21T21:30:00Z")))
                .as("Saturday night")
                .isFalse();
        assertThat(night.onShift(at("2026-11-20T04:00:00Z")))
                .as("Friday morning")
                .isFalse();
    }

    @Test
    void anEndAtTheStartIsTheWholeDay() {
        Person always = person("UTC", "00:00", "00:00", EnumSet.allOf(DayOfWeek.class));
        assertThat(always.onShift(at("2026-11-18T00:00:00Z"))).isTrue();
        assertThat(always.onShift(at("2026-11-18T23:59:59Z"))).isTrue();
    }

    @Test
    void followsSummerTime() {
        Person berlin = person("Europe/Berlin", "09:00", "17:00", WEEK);
        assertThat(berlin.onShift(at("2026-10-23T07:30:00Z")))
                .as("summer: 09:30")
                .isTrue();
        assertThat(berlin.onShift(at("2026-10-26T07:30:00Z")))
                .as("winter: 08:30")
                .isFalse();
    }

    @Test
    void theNightOfTheClockChangeLastsAnHourLonger() {
        Person night = person("Europe/Berlin", "22:00", "06:00", EnumSet.allOf(DayOfWeek.class));
        // 25 October 2026: 03:00 summer time becomes 02:00 winter time, so the shift ends at 05:00 UTC, not at 04:00
        assertThat(night.onShift(at("2026-10-25T04:30:00Z"))).isTrue();
        assertThat(night.onShift(at("2026-10-25T05:00:00Z"))).isFalse();
    }

    @Test
    void aStartThatTheClockChangeSkipsFallsOnTheNextValidTime() {
        Person early = person("Europe/Berlin", "02:30", "10:00", EnumSet.allOf(DayOfWeek.class));
        // 28 March 2027: 02:00 becomes 03:00
        assertThat(early.nextShiftStart(at("2027-03-28T00:00:00Z"))).isEqualTo(at("2027-03-28T01:30:00Z"));
    }

    @Test
    void findsTheNextShift() {
        assertThat(shanghai.nextShiftStart(at("2026-11-18T00:30:00Z"))).isEqualTo(at("2026-11-18T01:00:00Z"));
        assertThat(shanghai.nextShiftStart(at("2026-11-18T01:00:00Z"))).isEqualTo(at("2026-11-18T01:00:00Z"));
        assertThat(shanghai.nextShiftStart(at("2026-11-18T01:00:01Z"))).isEqualTo(at("2026-11-19T01:00:00Z"));
        assertThat(shanghai.nextShiftStart(at("2026-11-20T12:00:00Z")))
                .as("Friday evening to Monday morning")
                .isEqualTo(at("2026-11-23T01:00:00Z"));
    }

    @Test
    void refusesSomeoneWhoNeverWorks() {
        assertThatThrownBy(() -> person("UTC", "09:00", "17:00", Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoIsAbsentIsNotOnShiftAndComesBackWithHisNextShift() {
        // Wednesday from midnight to Friday midnight in Shanghai
        Person away = away(at("2026-11-17T16:00:00Z"), at("2026-11-19T16:00:00Z"));
        assertThat(away.onShift(at("2026-11-17T09:00:00Z"))).isTrue();
        assertThat(away.onShift(at("2026-11-18T03:00:00Z"))).isFalse();
        assertThat(away.shiftEnd(at("2026-11-18T03:00:00Z")))
                .as("the plan does not change")
                .contains(at("2026-11-18T10:00:00Z"));
        assertThat(away.nextShiftStart(at("2026-11-18T03:00:00Z"))).isEqualTo(at("2026-11-20T01:00:00Z"));
        assertThat(away.absence(at("2026-11-19T15:59:59Z"))).isPresent();
        assertThat(away.absence(at("2026-11-19T16:00:00Z"))).isEmpty();
    }

    @Test
    void whoFallsSickDuringTheShiftIsBackTheNextDay() {
        Person sick = away(at("2026-11-18T03:00:00Z"), at("2026-11-18T16:00:00Z"));
        assertThat(sick.onShift(at("2026-11-18T02:59:59Z"))).isTrue();
        assertThat(sick.onShift(at("2026-11-18T03:00:00Z"))).isFalse();
        assertThat(sick.nextShiftStart(at("2026-11-18T03:00:00Z"))).isEqualTo(at("2026-11-19T01:00:00Z"));
    }

    @Test
    void higherGradesGrantWhatLowerOnesDo() {
        assertThat(Grade.MANAGER.atLeast(Grade.EXPERT)).isTrue();
        assertThat(Grade.EXPERT.atLeast(Grade.EXPERT)).isTrue();
        assertThat(Grade.ASSISTANT.atLeast(Grade.EXPERT)).isFalse();
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static Person away(Instant from, Instant to) {
        Person plain = person("Asia/Shanghai", "09:00", "18:00", WEEK);
        return new Person(
                plain.id(),
                plain.name(),
                plain.roles(),
                plain.grade(),
                plain.department(),
                plain.languages(),
                plain.timeZone(),
                plain.shiftFrom(),
                plain.shiftTo(),
                plain.shiftDays(),
                plain.loadLimit(),
                plain.active(),
                List.of(new Away(from, to, Optional.empty())));
    }

    private static Person person(String zone, String from, String to, Set<DayOfWeek> days) {
        return new Person(
                "someone",
                "Someone",
                Set.of("agent"),
                Grade.EXPERT,
                "service",
                Set.of("en"),
                ZoneId.of(zone),
                LocalTime.parse(from),
                LocalTime.parse(to),
                days,
                10,
                true,
                List.of());
    }
}
