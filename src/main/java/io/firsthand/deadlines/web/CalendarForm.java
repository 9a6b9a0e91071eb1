package io.firsthand.deadlines.web;

import io.firsthand.platform.Refusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * A calendar as the form shows it: hours as a person writes them, and rows to add days in.
 *
 * @param week hours of each weekday, e.g. {@code 09:00-12:00 13:00-18:00}; empty: closed
 * @param version that the person saw; 0 for a new calendar
 */
record CalendarForm(
        String code,
        String market,
        String titleEn,
        String titleZh,
        String timeZone,
        Map<DayOfWeek, String> week,
        List<Row> days,
        int version,
        String reason) {

    /** Rows to add days in. */
    private static final int BLANK = 5;

    /** Many years of holidays; more is not typed. */
    private static final int MOST = 2000;

    /** A date with other hours, as typed. */
    record Row(String date, String hours, String nameEn, String nameZh, String note) {

        private boolean isBlank() {
            return date.isBlank() && hours.isBlank() && nameEn.isBlank() && nameZh.isBlank() && note.isBlank();
        }
    }

    static CalendarForm of(CalendarBody body) {
        Map<DayOfWeek, String> week = new LinkedHashMap<>();
        body.week().forEach((day, hours) -> week.put(day, String.join(" ", hours)));
        List<Row> days = new ArrayList<>(body.days().stream()
                .map(day -> new Row(
                        day.date().toString(), String.join(" ", day.hours()), day.nameEn(), day.nameZh(), day.note()))
                .toList());
        return new CalendarForm(
                body.code(),
                text(body.market()),
                body.titleEn(),
                body.titleZh(),
                body.timeZone(),
                week,
                withBlanks(days),
                body.version(),
                "");
    }

    static CalendarForm blank(String timeZone) {
        Map<DayOfWeek, String> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, day.compareTo(DayOfWeek.SATURDAY) < 0 ? "09:00-18:00" : "");
        }
        return new CalendarForm("", "", "", "", timeZone, week, withBlanks(new ArrayList<>()), 0, "");
    }

    static CalendarForm filledIn(String code, MultiValueMap<String, String> given) {
        Map<DayOfWeek, String> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, text(given.getFirst("week." + day)));
        }
        List<Row> days = new ArrayList<>();
        int rows = Math.min(MOST, given.getOrDefault("date", List.of()).size());
        for (int i = 0; i < rows; i++) {
            Row row = new Row(
                    nth(given, "date", i),
                    nth(given, "hours", i),
                    nth(given, "nameEn", i),
                    nth(given, "nameZh", i),
                    nth(given, "note", i));
            if (!row.isBlank()) {
                days.add(row);
            }
        }
        return new CalendarForm(
                code,
                text(given.getFirst("market")),
                text(given.getFirst("titleEn")),
                text(given.getFirst("titleZh")),
                text(given.getFirst("timeZone")),
                week,
                withBlanks(days),
                version(given.getFirst("version")),
                text(given.getFirst("reason")));
    }

    /** @throws Refusal {@code not-a-date} naming what was typed */
    CalendarBody body() {
        Map<DayOfWeek, List<String>> hours = new LinkedHashMap<>();
        week.forEach((day, text) -> hours.put(day, periods(text)));
        return new CalendarBody(
                code,
                market.isBlank() ? null : market.strip(),
                titleEn,
                titleZh,
                timeZone,
                hours,
                days.stream()
                        .filter(row -> !row.isBlank())
                        .map(CalendarForm::day)
                        .toList(),
                version);
    }

    public boolean isNew() {
        return version == 0;
    }

    private static CalendarBody.Day day(Row row) {
        try {
            return new CalendarBody.Day(
                    LocalDate.parse(row.date().strip()),
                    periods(row.hours()),
                    row.nameEn(),
                    row.nameZh(),
                    row.note().strip());
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("not-a-date", "days", "date", row.date());
        }
    }

    private static List<String> periods(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.asList(text.strip().replaceAll("\\s*[-–—]\\s*", "-").split("[\\s,;，、；]+"));
    }

    private static List<Row> withBlanks(List<Row> days) {
        for (int i = 0; i < BLANK; i++) {
            days.add(new Row("", "", "", "", ""));
        }
        return List.copyOf(days);
    }

    private static int version(String text) {
        try {
            return Integer.parseInt(text(text).strip());
        } catch (NumberFormatException forged) {
            return 0;
        }
    }

    private static String nth(MultiValueMap<String, String> given, String name, int index) {
        List<String> all = given.getOrDefault(name, List.of());
        return index < all.size() ? text(all.get(index)) : "";
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
