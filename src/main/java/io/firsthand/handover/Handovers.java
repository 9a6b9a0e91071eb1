package io.firsthand.handover;

import io.firsthand.platform.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code handovers}; whoever changes one holds the lock on its case. */
@Repository
public class Handovers {

    private static final String SELECT =
            "select h.*, c.number, c.subject from handovers h join case_files c on c.id = h.case_id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Handovers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of a case, the latest first. */
    public List<Handover> of(long caseId) {
        return jdbc.sql(SELECT + "where h.case_id = ? order by h.id desc")
                .param(caseId)
                .query(Handovers::read)
                .list();
    }

    /** The one that waits for an answer. */
    public Optional<Handover> open(long caseId) {
        return jdbc.sql(SELECT + "where h.case_id = ? and h.state = 'OPEN' and c.closed_at is null")
                .param(caseId)
                .query(Handovers::read)
                .optional();
    }

    /** Those that wait for this person's answer, the oldest first. */
    public List<Handover> toAnswer(String person) {
        return jdbc.sql(SELECT + "where h.to_person = ? and h.state = 'OPEN' and c.closed_at is null order by h.id")
                .param(person)
                .query(Handovers::read)
                .list();
    }

    /** Those that a lead has to decide, the oldest first. */
    public List<Handover> toDecide() {
        return jdbc.sql(SELECT + """
                        where h.state = 'OPEN' and c.closed_at is null and (h.raised_at is not null or h.unanswered_at <= ?)
                        order by h.id""").param(now()).query(Handovers::read).list();
    }

    /**
     * The process instances of the cases that wait for this person's answer.
     *
     * @param lead whether he decides too what nobody answered in time
     */
    public List<String> instancesToAnswer(String person, boolean lead) {
        return jdbc.sql("""
                        select c.process_instance_id from handovers h join case_files c on c.id = h.case_id
                         where h.state = 'OPEN' and c.closed_at is null
                           and (h.to_person = ? or ? and (h.raised_at is not null or h.unanswered_at <= ?))
                         order by h.id""").params(person, lead, now()).query(String.class).list();
    }

    /** @throws Refusal {@code handover-not-found}, also for one of another case */
    Handover get(long caseId, long id) {
        return jdbc.sql(SELECT + "where h.id = ? and h.case_id = ?")
                .params(id, caseId)
                .query(Handovers::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("handover-not-found"));
    }

    /** Open ones whose receiver had his time, and those whose case was closed. */
    List<Handover> toMove() {
        return jdbc.sql(SELECT + """
                        where h.state = 'OPEN'
                          and (c.closed_at is not null or h.raised_at is null and h.unanswered_at <= ?)
                        order by h.id""").param(now()).query(Handovers::read).list();
    }

    /** @throws Refusal {@code handover-already-open} */
    long insert(long caseId, String from, String by, HandoverOffer offer, Instant unansweredAt) {
        try {
            return jdbc.sql("""
                            insert into handovers (case_id, from_person, to_person, given_by, reason, summary, over_limit, state,
                                   given_at, unanswered_at)
                            values (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?) returning id""")
                    .params(
                            caseId,
                            from,
                            offer.to(),
                            by,
                            offer.reason().name(),
                            offer.summary(),
                            offer.overLimit(),
                            now(),
                            Timestamp.from(unansweredAt))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("handover-already-open");
        }
    }

    void answered(long id, HandoverState state, String by, String answer) {
        jdbc.sql("update handovers set state = ?, answered_at = ?, answered_by = ?, answer = ? where id = ?")
                .params(state.name(), now(), by, answer, id)
                .update();
    }

    void metNew(long id) {
        jdbc.sql("update handovers set met_new = true where id = ?").param(id).update();
    }

    void raised(long id) {
        jdbc.sql("update handovers set raised_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    void exclude(long customerId, String person, long handoverId) {
        jdbc.sql("""
                        insert into steward_exclusions (customer_id, person_id, handover_id, since) values (?, ?, ?, ?)
                        on conflict do nothing""").params(customerId, person, handoverId, now()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Handover read(ResultSet row, int number) throws SQLException {
        return new Handover(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("subject"),
                row.getString("from_person"),
                row.getString("to_person"),
                row.getString("given_by"),
                HandoverReason.valueOf(row.getString("reason")),
                row.getString("summary"),
                HandoverState.valueOf(row.getString("state")),
                row.getTimestamp("given_at").toInstant(),
                row.getTimestamp("unanswered_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("raised_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("answered_by")),
                Optional.ofNullable(row.getString("answer")));
    }
}
