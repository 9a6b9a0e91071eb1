package io.firsthand.incidents;

import io.firsthand.platform.outbox.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which case of an incident is told what, one row each: the outbox works them off, on any node, however often it is broken off. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Tellings {

    static final String TOPIC = "incident-text";

    /** Kebab code: the case did not belong to the incident when its text was to leave. */
    static final String UNLINKED = "case-unlinked";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Tellings(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Links cases and has their customers told what happened. What is linked stays so; of two nodes one does it.
     *
     * @return how many were new
     */
    int link(long incidentId, List<Long> caseIds) {
        return enqueue(jdbc.sql("""
                        with linked as (
                            insert into incident_cases (incident_id, case_id, linked_at)
                            select :incident, unnest(:cases::bigint[]), :now on conflict do nothing returning case_id)
                        insert into incident_tellings (incident_id, case_id, kind)
                        select :incident, case_id, 'NEWS' from linked returning id""")
                .param("incident", incidentId)
                .param("cases", caseIds.toArray(Long[]::new))
                .param("now", now())
                .query(Long.class)
                .list());
    }

    /** Has all customers of cases that are still open told that it is over. */
    void over(long incidentId) {
        enqueue(jdbc.sql("""
                        insert into incident_tellings (incident_id, case_id, kind)
                        select i.incident_id, i.case_id, 'SOLVED' from incident_cases i join case_files c on c.id = i.case_id
                         where i.incident_id = ? and i.unlinked_at is null and c.closed_at is null on conflict do nothing returning id""").param(incidentId).query(Long.class).list());
    }

    private int enqueue(List<Long> ids) {
        outbox.enqueueAll(TOPIC, ids.stream().collect(Collectors.toMap(Tellings::key, id -> id)));
        return ids.size();
    }

    private static String key(long tellingId) {
        return TOPIC + ":" + tellingId;
    }

    /**
     * The case does not belong to the incident. What its customer was told stays told.
     *
     * @return false if it does not belong to it already
     */
    boolean unlink(long incidentId, long caseId, String by) {
        return jdbc.sql("""
                                update incident_cases set unlinked_at = ?, unlinked_by = ?
                                 where incident_id = ? and case_id = ? and unlinked_at is null""").params(now(), by, incidentId, caseId).update() == 1;
    }

    /**
     * Takes the unlinking back: the customer is told what he was not told because of it, and where it is over meanwhile, that too.
     *
     * @param over whether the incident is over
     * @return false if the case belongs to it already
     */
    boolean relink(long incidentId, long caseId, boolean over) {
        if (jdbc.sql("""
                                update incident_cases set unlinked_at = null, unlinked_by = null
                                 where incident_id = ? and case_id = ? and unlinked_at is not null""").params(incidentId, caseId).update() == 0) {
            return false;
        }
        jdbc.sql("""
                        update incident_tellings set state = 'PENDING', because = null, at = null
                         where incident_id = ? and case_id = ? and state = 'SKIPPED' and because = ?""").params(incidentId, caseId, UNLINKED).update();
        // those that were worked off look again at what is left of them
        of(incidentId, caseId).forEach(id -> outbox.again(key(id)));
        if (over) {
            enqueue(jdbc.sql("""
                            insert into incident_tellings (incident_id, case_id, kind)
                            select ?, id, 'SOLVED' from case_files where id = ? and closed_at is null
                            on conflict do nothing returning id""").params(incidentId, caseId).query(Long.class).list());
        }
        return true;
    }

    private List<Long> of(long incidentId, long caseId) {
        return jdbc.sql("select id from incident_tellings where incident_id = ? and case_id = ?")
                .params(incidentId, caseId)
                .query(Long.class)
                .list();
    }

    /** Whether the case was ever linked to the incident, also if it is no more. */
    boolean wasLinked(long incidentId, long caseId) {
        return jdbc.sql("select exists (select from incident_cases where incident_id = ? and case_id = ?)")
                .params(incidentId, caseId)
                .query(Boolean.class)
                .single();
    }

    /** Whether the case of the telling still belongs to its incident. */
    boolean isLinked(Telling telling) {
        return jdbc.sql("""
                        select exists (select from incident_cases
                         where incident_id = ? and case_id = ? and unlinked_at is null)""")
                .params(telling.incidentId(), telling.caseId())
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    Telling get(long id) {
        return jdbc.sql("select * from incident_tellings where id = ?")
                .param(id)
                .query(Tellings::read)
                .single();
    }

    /** Whether somebody was told this already, himself or by a case that was merged into this one. */
    boolean isTold(Telling telling, String toldKey) {
        return jdbc.sql("""
                        select exists (select from incident_tellings
                         where incident_id = ? and kind = ? and state = 'TOLD'
                           and (told_key = ? or case_id in (select id from case_files where merged_into = ?)))""")
                .params(telling.incidentId(), telling.kind().name(), toldKey, telling.caseId())
                .query(Boolean.class)
                .single();
    }

    void told(long id, String toldKey, long messageId) {
        jdbc.sql("update incident_tellings set state = 'TOLD', told_key = ?, message_id = ?, at = ? where id = ?")
                .params(toldKey, messageId, now(), id)
                .update();
    }

    void skipped(long id, String because) {
        jdbc.sql("update incident_tellings set state = 'SKIPPED', because = ?, at = ? where id = ?")
                .params(because, now(), id)
                .update();
    }

    void outcome(long id, Telling.Outcome outcome) {
        jdbc.sql("update incident_tellings set outcome = ? where id = ?")
                .params(outcome.name(), id)
                .update();
    }

    private static Telling read(ResultSet row, int number) throws SQLException {
        return new Telling(
                row.getLong("id"),
                row.getLong("incident_id"),
                row.getLong("case_id"),
                Telling.Kind.valueOf(row.getString("kind")),
                Telling.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("because")),
                Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("outcome")).map(Telling.Outcome::valueOf));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
