package io.firsthand.cases;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.triage.ContactJudgement;
import io.firsthand.triage.Priority;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The case files, written: one statement for each thing that can happen to the row. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CaseWrites {

    private static final int SUBJECT_LENGTH = 120;

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseWrites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new row; not judged yet: reason unclear, P3. */
    Opened insert(NewContact contact) {
        return jdbc.sql("""
                        insert into case_files (number, status, channel, live, language, customer_id, customer_verified, order_id,
                               order_verified, doubts, subject, reason, priority, received_by, opened_at, previous_case_id)
                        values ('C' || nextval('case_numbers'), 'NEW', :channel, :live, :language, :customer, :customerVerified, :order,
                               :orderVerified, :doubts, :subject, 'unclear', 'P3', :receivedBy, :openedAt, :previous)
                        returning id, number""")
                .param("channel", contact.channel())
                .param("live", contact.live())
                .param("language", contact.language())
                .param("customer", contact.customerId().orElse(null))
                .param("customerVerified", contact.customerVerified())
                .param("order", contact.orderId().orElse(null))
                .param("orderVerified", contact.orderVerified())
                .param("doubts", contact.doubts().toArray(String[]::new))
                .param("subject", subject(contact.text()))
                .param("receivedBy", contact.receivedBy().orElse(null))
                .param("openedAt", Timestamp.from(contact.receivedAt()))
                .param("previous", contact.previousCaseId().orElse(null))
                .query((rs, row) -> new Opened(rs.getLong("id"), rs.getString("number")))
                .single();
    }

    /** The words of the list: one line, cut between characters and not inside one. */
    private static String subject(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SUBJECT_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SUBJECT_LENGTH - 1)) + "…";
    }

    CaseFile process(long id, String processInstanceId) {
        return jdbc.sql("update case_files set process_instance_id = ? where id = ? returning *")
                .params(processInstanceId, id)
                .query(CaseFileRow::read)
                .single();
    }

    void judged(long id, ContactJudgement judgement, Instant promisedBy) {
        jdbc.sql("update case_files set reason = ?, priority = ?, promised_by = ? where id = ?")
                .params(
                        judgement.reason(),
                        judgement.priority().name(),
                        promisedBy == null ? null : Timestamp.from(promisedBy),
                        id)
                .update();
    }

    /** @return false if the case was marked so already */
    boolean doubted(long id, String doubt) {
        return jdbc.sql("update case_files set doubts = array_append(doubts, ?) where id = ? and ? <> all (doubts)")
                        .params(doubt, id, doubt)
                        .update()
                > 0;
    }

    void doubtRemoved(long id, String doubt) {
        jdbc.sql("update case_files set doubts = array_remove(doubts, ?) where id = ?")
                .params(doubt, id)
                .update();
    }

    /**
     * @param order null if only the customer is verified: the order stays as it is
     * @param settled doubts that are none any more
     */
    CaseFile identified(long id, long customer, Long order, String... settled) {
        return jdbc.sql("""
                        update case_files
                           set customer_id = :customer, customer_verified = true,
                               order_id = coalesce(:order, order_id), order_verified = order_verified or :named,
                               doubts = array(select doubt from unnest(doubts) with ordinality as d (doubt, place)
                                               where doubt <> all (:settled) order by place)
                         where id = :id returning *""")
                .param("customer", customer)
                .param("order", order, Types.BIGINT)
                .param("named", order != null)
                .param("settled", settled)
                .param("id", id)
                .query(CaseFileRow::read)
                .single();
    }

    void reasonSet(long id, String reason, Priority priority, String by) {
        jdbc.sql("update case_files set reason = ?, priority = ?, reason_set_by = ? where id = ?")
                .params(reason, priority.name(), by, id)
                .update();
    }

    CaseFile owned(long id, String queue, String owner, Bilingual why) {
        return jdbc.sql("""
                        update case_files set queue = ?, owner = ?, owner_because_en = ?, owner_because_zh = ?
                         where id = ? returning *""")
                .params(queue, owner, why.en(), why.zh(), id)
                .query(CaseFileRow::read)
                .single();
    }

    CaseFile offered(long id, String queue) {
        return jdbc.sql("update case_files set queue = ? where id = ? returning *")
                .params(queue, id)
                .query(CaseFileRow::read)
                .single();
    }

    CaseFile inWork(long id) {
        return jdbc.sql("""
                        update case_files set status = 'IN_WORK', waiting_for = null, waiting_until = null
                         where id = ? returning *""").param(id).query(CaseFileRow::read).single();
    }

    void waiting(long id, WaitingFor waitingFor, Instant until) {
        jdbc.sql("update case_files set status = 'WAITING', waiting_for = ?, waiting_until = ? where id = ?")
                .params(waitingFor.name(), Timestamp.from(until), id)
                .update();
    }

    void heard(long id, long timelineEntry) {
        jdbc.sql("update case_files set unread_since = coalesce(unread_since, ?), heard_entry = ? where id = ?")
                .params(Timestamp.from(clock.instant()), timelineEntry, id)
                .update();
    }

    /** @return false if something was heard after that entry: the case stays unread */
    boolean read(long id, long upToEntry) {
        return jdbc.sql("update case_files set unread_since = null where id = ? and heard_entry <= ?")
                        .params(id, upToEntry)
                        .update()
                > 0;
    }

    void firstAnswered(long id) {
        jdbc.sql("update case_files set first_answered_at = ? where id = ? and first_answered_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    void closed(long id, ClosedAs closedAs) {
        jdbc.sql("""
                        update case_files set status = 'CLOSED', closed_as = ?, closed_at = ?, waiting_for = null, waiting_until = null
                         where id = ?""")
                .params(closedAs.name(), Timestamp.from(clock.instant()), id)
                .update();
    }

    record Opened(long id, String number) {}
}
