package io.firsthand.deadlines;

import io.firsthand.platform.text.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calendars as released: {@code calendars/calendars.csv} holds one line a calendar with the hours of its week, {@code
 * calendars/days.csv} one line a holiday or make-up day. One heading line, no quoting.
 */
final class ShippedCalendars {

    private ShippedCalendars() {}

    static List<CalendarPlan> all() {
        List<Map<String, String>> days = rows("days");
        return rows("calendars").stream().map(row -> plan(row, days)).toList();
    }

    private static CalendarPlan plan(Map<String, String> row, List<Map<String, String>> days) {
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, hours(row.get(day.name().toLowerCase())));
        }
        return new CalendarPlan(
                row.get("code"),
                Optional.of(row.get("market")).filter(market -> !market.isEmpty()),
                new Bilingual(row.get("title_en"), row.get("title_zh")),
                ZoneId.of(row.get("time_zone")),
                week,
                days.stream()
                        .filter(day -> day.get("calendar").equals(row.get("code")))
                        .map(ShippedCalendars::day)
                        .toList(),
                1);
    }

    private static SpecialDay day(Map<String, String> row) {
        return new SpecialDay(
                LocalDate.parse(row.get("date")),
                hours(row.get("hours")),
                new Bilingual(row.get("name_en"), row.get("name_zh")),
                row.get("note"));
    }

    private static List<OpenHours> hours(String cell) {
        return cell.isBlank()
                ? List.of()
                : Arrays.stream(cell.strip().split(" +")).map(OpenHours::parse).toList();
    }

    private static List<Map<String, String>> rows(String name) {
        List<String> lines = lines("/calendars/" + name + ".csv");
        String[] headings = lines.get(0).split(",");
        return lines.stream().skip(1).map(line -> row(headings, line)).toList();
    }

    private static Map<String, String> row(String[] headings, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != headings.length) {
            throw new IllegalStateException("not " + headings.length + " cells: " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < headings.length; i++) {
            row.put(headings[i], cells[i]);
        }
        return row;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = ShippedCalendars.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
