package io.firsthand.incidents;

import io.firsthand.conversation.Announcement;
import io.firsthand.orders.ParcelState;
import io.firsthand.platform.Refusal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The incidents, read. */
@Repository
public class Incidents {

    private final JdbcClient jdbc;

    Incidents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page, the latest first. */
    public List<Incident> list(long before, int limit) {
        return jdbc.sql("select * from incidents where id < ? order by id desc limit ?")
                .params(before, limit)
                .query(Incidents::read)
                .list();
    }

    /** @throws Refusal {@code incident-not-found} */
    public Incident get(String number) {
        return jdbc.sql("select * from incidents where number = ?")
                .param(number)
                .query(Incidents::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("incident-not-found", "number", number));
    }

    Incident get(long id) {
        return jdbc.sql("select * from incidents where id = ?")
                .param(id)
                .query(Incidents::read)
                .single();
    }

    /** Those that still take cases in. */
    List<Incident> open() {
        return jdbc.sql("select * from incidents where over_at is null order by id")
                .query(Incidents::read)
                .list();
    }

    Optional<Incident> ofRequest(String key) {
        return jdbc.sql("select * from incidents where request_key = ?")
                .param(key)
                .query(Incidents::read)
                .optional();
    }

    /** What the customers are told; empty if they are told nothing. */
    public Announcement text(long incidentId, Telling.Kind kind) {
        Map<String, String> texts = new TreeMap<>();
        jdbc.sql("select language, text from incident_texts where incident_id = ? and kind = ?")
                .params(incidentId, kind.name())
                .query(row -> {
                    texts.put(row.getString("language"), row.getString("text"));
                });
        return new Announcement(texts);
    }

    /**
     * A case of an incident.
     *
     * @param news what became of the first text; {@code PENDING TOLD SKIPPED}
     * @param newsBecause kebab code why it was not sent
     * @param solved of the last text, null before it is over
     * @param outcome {@code CLOSED} or {@code SUGGESTED}, null before
     * @param unlinkedAt when a lead said that it does not belong to the incident, else null
     * @param unlinkedBy who said so
     */
    public record Linked(
            long caseId,
            String caseNumber,
            String owner,
            boolean open,
            Instant linkedAt,
            String news,
            String newsBecause,
            Instant newsAt,
            String solved,
            String solvedBecause,
            String outcome,
            Instant unlinkedAt,
            String unlinkedBy) {}

    /** A page of the cases of an incident, in the order of their ids. */
    public List<Linked> cases(long incidentId, long after, int limit) {
        return jdbc.sql("""
                        select i.case_id, c.number, c.owner, c.closed_at is null as open, i.linked_at, n.state as news,
                               n.because as news_because, n.at as news_at, s.state as solved, s.because as solved_because,
                               s.outcome, i.unlinked_at, i.unlinked_by
                          from incident_cases i join case_files c on c.id = i.case_id
                          left join incident_tellings n
                            on n.incident_id = i.incident_id and n.case_id = i.case_id and n.kind = 'NEWS'
                          left join incident_tellings s
                            on s.incident_id = i.incident_id and s.case_id = i.case_id and s.kind = 'SOLVED'
                         where i.incident_id = ? and i.case_id > ? order by i.case_id limit ?""")
                .params(incidentId, after, limit)
                .query((row, n) -> new Linked(
                        row.getLong("case_id"),
                        row.getString("number"),
                        row.getString("owner"),
                        row.getBoolean("open"),
                        row.getTimestamp("linked_at").toInstant(),
                        row.getString("news"),
                        row.getString("news_because"),
                        instant(row.getTimestamp("news_at")),
                        row.getString("solved"),
                        row.getString("solved_because"),
                        row.getString("outcome"),
                        instant(row.getTimestamp("unlinked_at")),
                        row.getString("unlinked_by")))
                .list();
    }

    /**
     * How far an incident is, without the cases that were unlinked.
     *
     * @param told cases whose customer got the first text by them
     * @param pending cases whose text has not left yet
     */
    public record Figures(int cases, int open, int told, int pending, int skipped) {}

    public Figures figures(long incidentId) {
        return jdbc.sql("""
                        select count(*) as cases, count(*) filter (where c.closed_at is null) as open,
                               count(*) filter (where t.state = 'TOLD') as told,
                               count(*) filter (where t.state = 'PENDING') as pending,
                               count(*) filter (where t.state = 'SKIPPED') as skipped
                          from incident_cases i join case_files c on c.id = i.case_id
                          left join incident_tellings t
                            on t.incident_id = i.incident_id and t.case_id = i.case_id and t.kind = 'NEWS'
                         where i.incident_id = ? and i.unlinked_at is null""")
                .param(incidentId)
                .query((row, n) -> new Figures(
                        row.getInt("cases"),
                        row.getInt("open"),
                        row.getInt("told"),
                        row.getInt("pending"),
                        row.getInt("skipped")))
                .single();
    }

    /** An incident that a case belongs to, and when its customer was told; null if he was not. */
    public record OfCase(String number, String title, boolean over, String news, Instant toldAt) {}

    /** The incidents of a case, the latest first. */
    public List<OfCase> ofCase(long caseId) {
        return jdbc.sql("""
                        select i.number, i.title, i.over_at is not null as over, t.state,
                               case when t.state = 'TOLD' then t.at end as told_at
                          from incident_cases l join incidents i on i.id = l.incident_id
                          left join incident_tellings t
                            on t.incident_id = i.id and t.case_id = l.case_id and t.kind = 'NEWS'
                         where l.case_id = ? and l.unlinked_at is null order by i.id desc""")
                .param(caseId)
                .query((row, n) -> new OfCase(
                        row.getString("number"),
                        row.getString("title"),
                        row.getBoolean("over"),
                        row.getString("state"),
                        instant(row.getTimestamp("told_at"))))
                .list();
    }

    private static Incident read(ResultSet row, int number) throws SQLException {
        Affected affected = new Affected(
                AffectedBy.valueOf(row.getString("affected_by")),
                List.of((String[]) row.getArray("order_numbers").getArray()),
                Optional.ofNullable(row.getString("carrier")),
                Optional.ofNullable(row.getString("parcel_state")).map(ParcelState::valueOf),
                Optional.ofNullable(row.getString("sku")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getDate("from_day")).map(Date::toLocalDate),
                Optional.ofNullable(row.getDate("to_day")).map(Date::toLocalDate));
        return new Incident(
                row.getLong("id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("what"),
                affected,
                row.getString("opened_by"),
                row.getTimestamp("opened_at").toInstant(),
                Optional.ofNullable(row.getString("over_by")),
                Optional.ofNullable(row.getTimestamp("over_at")).map(Timestamp::toInstant),
                row.getBoolean("close_waiting"));
    }

    private static Instant instant(Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }
}
