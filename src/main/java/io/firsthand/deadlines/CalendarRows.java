package io.firsthand.deadlines;

import io.firsthand.platform.text.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendars' tables. A change adds a version; the highest one holds. */
@Repository
class CalendarRows {

    private static final String CURRENT = "(select max(version) from calendars latest where latest.code = c.code)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    CalendarRows(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Keeps everybody else from changing calendars until the transaction ends. */
    void lock() {
        jdbc.sql("lock table calendars in share row exclusive mode").update();
    }

    /** Grows with every change. */
    long state() {
        return jdbc.sql("select count(*) from calendars").query(Long.class).single();
    }

    /** The calendars as they hold now, by code. */
    List<CalendarPlan> current() {
        Map<String, Map<DayOfWeek, List<OpenHours>>> weeks = new HashMap<>();
        Map<String, Map<LocalDate, List<OpenHours>>> dates = new HashMap<>();
        jdbc.sql("select p.* from calendar_periods p join calendars c on c.code = p.calendar and c.version = p.version"
                        + " where c.version = " + CURRENT)
                .query(row -> {
                    String calendar = row.getString("calendar");
                    LocalDate day = row.getObject("day", LocalDate.class);
                    List<OpenHours> hours = day == null
                            ? weeks.computeIfAbsent(calendar, code -> new EnumMap<>(DayOfWeek.class))
                                    .computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), each -> new ArrayList<>())
                            : dates.computeIfAbsent(calendar, code -> new HashMap<>())
                                    .computeIfAbsent(day, each -> new ArrayList<>());
                    hours.add(new OpenHours(
                            row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)));
                });
        Map<String, List<SpecialDay>> days = new HashMap<>();
        jdbc.sql("select d.* from calendar_days d join calendars c on c.code = d.calendar and c.version = d.version"
                        + " where c.version = " + CURRENT)
                .query(row -> {
                    String calendar = row.getString("calendar");
                    days.computeIfAbsent(calendar, code -> new ArrayList<>())
                            .add(day(row, dates.getOrDefault(calendar, Map.of())));
                });
        return jdbc.sql("select c.* from calendars c where c.version = " + CURRENT + " order by c.code")
                .query((row, number) -> plan(row, weeks, days))
                .list();
    }

    /** Whether a person changed it at any time. */
    boolean touched(String code) {
        return jdbc.sql("select exists (select from calendars where code = ? and changed_by is not null)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    /**
     * Adds a version.
     *
     * @param by id of the person, or null for what is shipped
     */
    void add(CalendarPlan plan, String by, String reason) {
        jdbc.sql("""
                        insert into calendars (code, version, market, title_en, title_zh, time_zone, changed_by, reason, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        plan.code(),
                        plan.version(),
                        plan.market().orElse(null),
                        plan.title().en(),
                        plan.title().zh(),
                        plan.timeZone().getId(),
                        by,
                        reason,
                        Timestamp.from(clock.instant()))
                .update();
        List<Object[]> days = new ArrayList<>();
        List<Object[]> periods = new ArrayList<>();
        plan.week()
                .forEach((weekday, hours) -> hours.forEach(each -> periods.add(
                        new Object[] {plan.code(), plan.version(), weekday.getValue(), null, each.from(), each.to()})));
        for (SpecialDay day : plan.days()) {
            days.add(new Object[] {
                plan.code(),
                plan.version(),
                day.date(),
                day.name().en(),
                day.name().zh(),
                day.note()
            });
            day.hours()
                    .forEach(each -> periods.add(
                            new Object[] {plan.code(), plan.version(), null, day.date(), each.from(), each.to()}));
        }
        batches.batchUpdate(
                "insert into calendar_days (calendar, version, day, name_en, name_zh, note) values (?, ?, ?, ?, ?, ?)",
                days);
        batches.batchUpdate(
                "insert into calendar_periods (calendar, version, weekday, day, opens, closes)"
                        + " values (?, ?, ?::integer, ?::date, ?, ?)",
                periods);
    }

    private static SpecialDay day(ResultSet row, Map<LocalDate, List<OpenHours>> hours) throws SQLException {
        LocalDate date = row.getObject("day", LocalDate.class);
        return new SpecialDay(
                date,
                hours.getOrDefault(date, List.of()),
                new Bilingual(row.getString("name_en"), row.getString("name_zh")),
                row.getString("note"));
    }

    private static CalendarPlan plan(
            ResultSet row, Map<String, Map<DayOfWeek, List<OpenHours>>> weeks, Map<String, List<SpecialDay>> days)
            throws SQLException {
        String code = row.getString("code");
        return new CalendarPlan(
                code,
                Optional.ofNullable(row.getString("market")),
                new Bilingual(row.getString("title_en"), row.getString("title_zh")),
                ZoneId.of(row.getString("time_zone")),
                weeks.getOrDefault(code, Map.of()),
                days.getOrDefault(code, List.of()),
                row.getInt("version"));
    }
}
