package io.firsthand.deadlines.web;

import io.firsthand.deadlines.CalendarPlan;
import io.firsthand.deadlines.OpenHours;
import io.firsthand.deadlines.SpecialDay;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.text.Bilingual;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A calendar as it is read and written: what was read can be changed and sent back.
 *
 * @param market ISO 3166 code, or null
 * @param timeZone IANA name
 * @param week hours of each weekday, as {@code 09:00-12:00}; a day that is missing or empty is closed
 * @param days dates with other hours: none on a holiday, some on a make-up day
 * @param version that it was read as; 0 for a new calendar
 */
record CalendarBody(
        String code,
        String market,
        String titleEn,
        String titleZh,
        String timeZone,
        Map<DayOfWeek, List<String>> week,
        List<Day> days,
        int version) {

    /** A date with other hours. */
    record Day(LocalDate date, List<String> hours, String nameEn, String nameZh, String note) {}

    static CalendarBody of(CalendarPlan plan) {
        Map<DayOfWeek, List<String>> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, written(plan.week().getOrDefault(day, List.of())));
        }
        return new CalendarBody(
                plan.code(),
                plan.market().orElse(null),
                plan.title().en(),
                plan.title().zh(),
                plan.timeZone().getId(),
                week,
                plan.days().stream()
                        .map(day -> new Day(
                                day.date(),
                                written(day.hours()),
                                day.name().en(),
                                day.name().zh(),
                                day.note()))
                        .toList(),
                plan.version());
    }

    /** @throws Refusal {@code value-needed}, {@code unknown-time-zone}, {@code not-hours}, and what the plan refuses */
    CalendarPlan plan(String path) {
        Map<DayOfWeek, List<OpenHours>> hours = new LinkedHashMap<>();
        needed(week, "week").forEach((day, periods) -> hours.put(day, read(periods, "week")));
        return new CalendarPlan(
                path,
                Optional.ofNullable(market).filter(each -> !each.isBlank()),
                new Bilingual(needed(titleEn, "titleEn"), needed(titleZh, "titleZh")),
                zone(),
                hours,
                days == null ? List.of() : days.stream().map(CalendarBody::day).toList(),
                version);
    }

    private static SpecialDay day(Day day) {
        return new SpecialDay(
                needed(day.date(), "days.date"),
                read(day.hours(), "days.hours"),
                new Bilingual(needed(day.nameEn(), "days.nameEn"), needed(day.nameZh(), "days.nameZh")),
                day.note() == null ? "" : day.note());
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(needed(timeZone, "timeZone"));
        } catch (DateTimeException e) {
            throw Refusal.invalid("unknown-time-zone", "timeZone", "timeZone", timeZone);
        }
    }

    private static List<OpenHours> read(List<String> periods, String field) {
        return periods == null
                ? List.of()
                : periods.stream().map(each -> hours(each, field)).toList();
    }

    private static OpenHours hours(String text, String field) {
        try {
            return OpenHours.parse(needed(text, field));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("not-hours", field, "hours", text);
        }
    }

    private static List<String> written(List<OpenHours> hours) {
        return hours.stream().map(OpenHours::toString).toList();
    }

    private static <T> T needed(T value, String field) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw Refusal.invalid("value-needed", field, "field", field);
        }
        return value;
    }
}
