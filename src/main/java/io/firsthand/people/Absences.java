package io.firsthand.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code absences}. */
@Repository
public class Absences {

    private final JdbcClient jdbc;
    private final Clock clock;

    Absences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person's running and planned absences, the earliest first. */
    public List<Absence> of(String personId) {
        return jdbc.sql("""
                        select * from absences where person_id = ? and cancelled_at is null and ends_at > ?
                         order by starts_at""")
                .params(personId, Timestamp.from(clock.instant()))
                .query(Absences::read)
                .list();
    }

    Optional<Absence> find(long id) {
        return jdbc.sql("select * from absences where id = ? and cancelled_at is null")
                .param(id)
                .query(Absences::read)
                .optional();
    }

    /** Two absences of one person are entered one after the other; who only refers to the person does not wait. */
    void lock(String personId) {
        jdbc.sql("select id from people where id = ? for no key update")
                .param(personId)
                .query(String.class)
                .optional();
    }

    boolean overlaps(String personId, Instant from, Instant to) {
        return jdbc.sql("""
                        select exists (select from absences
                         where person_id = ? and cancelled_at is null and starts_at < ? and ends_at > ?)""")
                .params(personId, Timestamp.from(to), Timestamp.from(from))
                .query(Boolean.class)
                .single();
    }

    Absence insert(String personId, AbsenceKind kind, Instant from, Instant to, String deputy, String by) {
        return jdbc.sql("""
                        insert into absences (person_id, kind, starts_at, ends_at, deputy, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning *""")
                .params(
                        personId,
                        kind.name(),
                        Timestamp.from(from),
                        Timestamp.from(to),
                        deputy,
                        by,
                        Timestamp.from(clock.instant()))
                .query(Absences::read)
                .single();
    }

    void cancelled(long id, String by) {
        jdbc.sql("update absences set cancelled_at = ?, cancelled_by = ? where id = ?")
                .params(Timestamp.from(clock.instant()), by, id)
                .update();
    }

    void endsNow(long id) {
        jdbc.sql("update absences set ends_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    private static Absence read(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getString("person_id"),
                AbsenceKind.valueOf(row.getString("kind")),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                Optional.ofNullable(row.getString("deputy")));
    }
}
