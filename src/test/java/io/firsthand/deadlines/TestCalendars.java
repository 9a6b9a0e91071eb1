package io.firsthand.deadlines;

import io.firsthand.platform.text.Bilingual;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calendars for tests, in few words. */
final class TestCalendars {

    private TestCalendars() {}

    /** Monday to Friday, with these hours on each of the days. */
    static BusinessCalendar weekdays(String zone, String hours, SpecialDay... days) {
        return of(zone, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), hours, days);
    }

    static BusinessCalendar of(String zone, EnumSet<DayOfWeek> open, String hours, SpecialDay... days) {
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        open.forEach(day -> week.put(day, hours(hours)));
        return new BusinessCalendar(plan(zone, week, days));
    }

    static CalendarPlan plan(String zone, Map<DayOfWeek, List<OpenHours>> week, SpecialDay... days) {
        return new CalendarPlan(
                "test", Optional.empty(), new Bilingual("Test", "测试"), ZoneId.of(zone), week, List.of(days), 1);
    }

    static SpecialDay closed(String date) {
        return open(date, "");
    }

    static SpecialDay open(String date, String hours) {
        return new SpecialDay(LocalDate.parse(date), hours(hours), new Bilingual("Day", "日"), "");
    }

    static List<OpenHours> hours(String text) {
        return text.isEmpty()
                ? new ArrayList<>()
                : Arrays.stream(text.split(" ")).map(OpenHours::parse).toList();
    }
}
