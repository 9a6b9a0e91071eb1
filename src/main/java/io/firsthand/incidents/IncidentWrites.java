package io.firsthand.incidents;

import io.firsthand.conversation.Announcement;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The incidents, written. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IncidentWrites {

    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentWrites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false if the request opened one before */
    boolean opened(NewIncident wish, String by) {
        Affected affected = wish.affected();
        return jdbc.sql("""
                        insert into incidents (request_key, title, what, affected_by, order_numbers, carrier, parcel_state,
                               sku, reason, from_day, to_day, opened_by, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (request_key) do nothing""")
                        .params(
                                wish.key(),
                                wish.title().strip(),
                                wish.what().strip(),
                                affected.by().name(),
                                affected.orders().toArray(String[]::new),
                                affected.carrier().orElse(null),
                                affected.parcelState().map(Enum::name).orElse(null),
                                affected.sku().orElse(null),
                                affected.reason().orElse(null),
                                affected.from().map(Date::valueOf).orElse(null),
                                affected.to().map(Date::valueOf).orElse(null),
                                by,
                                now())
                        .update()
                == 1;
    }

    void text(long incidentId, Telling.Kind kind, Announcement text) {
        text.texts()
                .forEach((language, words) -> jdbc.sql(
                                "insert into incident_texts (incident_id, kind, language, text) values (?, ?, ?, ?)")
                        .params(incidentId, kind.name(), language, words)
                        .update());
    }

    /** @return false if it was over before */
    boolean over(long incidentId, String by, boolean closeWaiting) {
        return jdbc.sql("""
                                update incidents set over_by = ?, over_at = ?, close_waiting = ?
                                 where id = ? and over_at is null""").params(by, now(), closeWaiting, incidentId).update() == 1;
    }

    /** Whether the incident still takes cases in; it cannot end before the transaction does. */
    boolean isOpen(long incidentId) {
        return jdbc.sql("select id from incidents where id = ? and over_at is null for share")
                .param(incidentId)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
