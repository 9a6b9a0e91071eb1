package io.firsthand.deadlines;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.text.Bilingual;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A business calendar as people write it.
 *
 * @param code lower case, e.g. {@code cn}; {@code desk} is the desk's own
 * @param market ISO 3166 code of the market whose days these are; empty for a calendar of no market
 * @param timeZone in which its hours are meant
 * @param week opening hours of each weekday; a day that is missing is closed
 * @param days the dates that differ, in order
 * @param version counts the changes from 1
 */
public record CalendarPlan(
        String code,
        Optional<String> market,
        Bilingual title,
        ZoneId timeZone,
        Map<DayOfWeek, List<OpenHours>> week,
        List<SpecialDay> days,
        int version) {

    /**
     * @throws Refusal {@code calendar-never-open} without any hours in the week, {@code hours-overlap} if two periods of a
     *     day do, {@code day-twice}
     */
    public CalendarPlan {
        Map<DayOfWeek, List<OpenHours>> sorted = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                sorted.put(day, OpenHours.inOrder(hours, day.name()));
            }
        });
        week = Map.copyOf(sorted);
        if (week.isEmpty()) {
            throw Refusal.invalid("calendar-never-open", "week", "calendar", code);
        }
        Set<LocalDate> seen = new HashSet<>();
        days.forEach(day -> {
            if (!seen.add(day.date())) {
                throw Refusal.invalid("day-twice", "days", "date", day.date());
            }
        });
        days = days.stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
    }

    /** The same content, whatever its version. */
    boolean saysTheSameAs(CalendarPlan other) {
        return as(0).equals(other.as(0));
    }

    CalendarPlan as(int otherVersion) {
        return new CalendarPlan(code, market, title, timeZone, week, days, otherVersion);
    }
}
