package io.firsthand.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed a calendar, when and why. */
@Repository
public class CalendarHistory {

    private final JdbcClient jdbc;

    CalendarHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One version of a calendar.
     *
     * @param by id of the person; empty for what is released
     * @param reason empty for what is released
     */
    public record Change(int version, Optional<String> by, Optional<String> reason, Instant at) {}

    /** Codes of the calendars that a person has saved at least once: the others are as released, and nobody has checked them. */
    public Set<String> checked() {
        return Set.copyOf(jdbc.sql("select distinct code from calendars where changed_by is not null")
                .query(String.class)
                .list());
    }

    /** The versions of a calendar, the newest first. */
    public List<Change> of(String code) {
        return jdbc.sql("select version, changed_by, reason, changed_at from calendars where code = ?"
                        + " order by version desc limit 100")
                .param(code)
                .query((row, number) -> new Change(
                        row.getInt("version"),
                        Optional.ofNullable(row.getString("changed_by")),
                        Optional.ofNullable(row.getString("reason")),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }
}
