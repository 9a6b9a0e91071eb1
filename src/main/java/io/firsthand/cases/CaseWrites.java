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

    /** A new case is in work as soon as somebody has it, or the desk is offered it. */
    private static final String NO_LONGER_NEW = "case status when 'NEW' then 'IN_WORK' else status end";

    private final JdbcClient rows;
    private final HeldCases held;
    private final Clock clock;

    CaseWrites(JdbcClient rows, HeldCases held, Clock clock) {
        this.rows = rows;
        this.held = held;
        this.clock = clock;
    }

    /** Every change of a row goes by here: what the transaction knew of it no longer counts. */
    private JdbcClient.StatementSpec change(long id, String sql) {
        held.changed(id);
        return rows.sql(sql);
    }

    /** The row as the change has left it. */
    private CaseFile changed(JdbcClient.StatementSpec change) {
        return held.hold(change.query(CaseFileRow::read).single());
    }

    /** A new row; not judged yet: reason unclear, P3. */
    CaseFile insert(NewContact contact) {
        return changed(rows.sql("""
                        insert into case_files (number, status, channel, live, language, customer_id, customer_verified, order_id,
                               order_verified, doubts, subject, reason, priority, received_by, opened_at, previous_case_id)
                        values ('C' || nextval('case_numbers'), 'NEW', :channel, :live, :language, :customer, :customerVerified, :order,
                               :orderVerified, :doubts, :subject, 'unclear', 'P3', :receivedBy, :openedAt, :previous)
                        returning *""")
                .param("channel", contact.channel())
                .param("live", contact.live())
                .param("language", contact.language())
                .param("customer", contact.customerId().orElse(null))
                .param("customerVerified", contact.customerVerified())
                .param("order", contact.orderId().orElse(null))
                .param("orderVerified", contact.orderVerified())
                .param("doubts", contact.doubts().toArray(String[]::new))
                .param("subject", SubjectLine.of(contact.text()))
                .param("receivedBy", contact.receivedBy().orElse(null))
                .param("openedAt", Timestamp.from(contact.receivedAt()))
                .param("previous", contact.previousCaseId().orElse(null)));
    }

    /** What the rules said of it, and the process that carries it: set together, because it is judged as the process begins. */
    void judgedFirst(long id, String processInstanceId, ContactJudgement judgement, Instant promisedBy) {
        changed(change(
                        id,
                        "update case_files set process_instance_id = ?, reason = ?, priority = ?, promised_by = ? where id = ? returning *")
                .params(
                        processInstanceId,
                        judgement.reason(),
                        judgement.priority().name(),
                        promisedBy == null ? null : Timestamp.from(promisedBy),
                        id));
    }

    /** What it is about, and what was promised, stays. */
    void carriedBy(long id, String processInstanceId) {
        change(id, "update case_files set process_instance_id = ? where id = ?")
                .params(processInstanceId, id)
                .update();
    }

    void judgedAgain(long id, ContactJudgement judgement) {
        change(id, "update case_files set reason = ?, priority = ? where id = ?")
                .params(judgement.reason(), judgement.priority().name(), id)
                .update();
    }

    /**
     * @param order null if only the customer is verified: the order stays as it is
     * @param settled doubts that are none any more
     */
    CaseFile identified(long id, long customer, Long order, String... settled) {
        return changed(change(id, """
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
                .param("id", id));
    }

    void prioritySet(long id, Priority priority) {
        change(id, "update case_files set priority = ? where id = ?")
                .params(priority.name(), id)
                .update();
    }

    void reasonSet(long id, String reason, Priority priority, String by) {
        change(id, "update case_files set reason = ?, priority = ?, reason_set_by = ? where id = ?")
                .params(reason, priority.name(), by, id)
                .update();
    }

    CaseFile owned(long id, String queue, String owner, Bilingual why) {
        return changed(change(id, """
                        update case_files
                           set queue = ?, owner = ?, owner_because_en = ?, owner_because_zh = ?, status = %s
                         where id = ? returning *""".formatted(NO_LONGER_NEW)).params(queue, owner, why.en(), why.zh(), id));
    }

    CaseFile deputised(long id, String deputy, DeputyBecause because) {
        return changed(change(
                        id,
                        "update case_files set deputy = ?, deputy_because = ?, deputy_since = ? where id = ? returning *")
                .params(deputy, because.name(), Timestamp.from(clock.instant()), id));
    }

    CaseFile ownerIsBack(long id) {
        return changed(change(id, """
                        update case_files set deputy = null, deputy_because = null, deputy_since = null
                         where id = ? returning *""").param(id));
    }

    /** @param metNew the customer has to do with somebody new now */
    CaseFile handedOver(long id, String owner, Bilingual why, boolean metNew) {
        return changed(change(id, """
                        update case_files
                           set owner = ?, owner_because_en = ?, owner_because_zh = ?, deputy = null, deputy_because = null,
                               deputy_since = null, transfers = transfers + ?
                         where id = ? returning *""").params(owner, why.en(), why.zh(), metNew ? 1 : 0, id));
    }

    /** @param person null: nobody looks at its tasks who does not act */
    void shownTo(long id, String person) {
        change(id, "update case_files set shown_to = ?, shown_to_leads = false where id = ?")
                .params(person, id)
                .update();
    }

    void shownToLeads(long id) {
        change(id, "update case_files set shown_to_leads = true where id = ?")
                .param(id)
                .update();
    }

    void askedAgain(long id) {
        change(id, "update case_files set asked_again = asked_again + 1 where id = ?")
                .param(id)
                .update();
    }

    CaseFile offered(long id, String queue) {
        return changed(
                change(id, "update case_files set queue = ?, status = " + NO_LONGER_NEW + " where id = ? returning *")
                        .params(queue, id));
    }

    CaseFile inWork(long id) {
        return changed(change(id, """
                        update case_files set status = 'IN_WORK', waiting_for = null, waiting_until = null
                         where id = ? returning *""").param(id));
    }

    void waiting(long id, WaitingFor waitingFor, Instant until) {
        changed(change(
                        id,
                        "update case_files set status = 'WAITING', reminders = 0, waiting_for = ?, waiting_until = ? where id = ? returning *")
                .params(waitingFor.name(), Timestamp.from(until), id));
    }

    /** Reminded once more; it waits on until then. */
    void reminded(long id, Instant until) {
        change(id, "update case_files set reminders = reminders + 1, waiting_until = ? where id = ?")
                .params(Timestamp.from(until), id)
                .update();
    }

    /** Something new; a case that waited does so no longer. */
    void heard(long id, long timelineEntry) {
        changed(change(id, """
                        update case_files
                           set unread_since = coalesce(unread_since, ?), heard_entry = ?, waiting_for = null, waiting_until = null,
                               status = case status when 'WAITING' then 'IN_WORK' else status end
                         where id = ? returning *""").params(Timestamp.from(clock.instant()), timelineEntry, id));
    }

    /** @return false if somebody else acts on the case, or something was heard after that entry: it stays as it is */
    boolean read(String number, String by, long upToEntry) {
        return rows.sql("""
                        update case_files set unread_since = null
                         where number = ? and coalesce(deputy, owner) = ? and heard_entry <= ? and unread_since is not null
                        returning *""")
                .params(number, by, upToEntry)
                .query(CaseFileRow::read)
                .optional()
                .map(held::hold)
                .isPresent();
    }

    /** @return false if something was heard after that entry: it stays as it is */
    boolean readAfterClosing(long id, long upToEntry) {
        return change(id, "update case_files set unread_since = null where id = ? and heard_entry <= ?")
                        .params(id, upToEntry)
                        .update()
                > 0;
    }

    void firstAnswered(long id) {
        change(id, "update case_files set first_answered_at = ? where id = ? and first_answered_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    void closed(long id, ClosedAs closedAs) {
        changed(change(id, """
                        update case_files set status = 'CLOSED', closed_as = ?, closed_at = ?, waiting_for = null, waiting_until = null,
                               shown_to = null, shown_to_leads = false
                         where id = ? returning *""").params(closedAs.name(), Timestamp.from(clock.instant()), id));
    }

    void solved(long id, Instant reopenableUntil) {
        change(id, "update case_files set status = 'SOLVED', reopenable_until = ? where id = ?")
                .params(Timestamp.from(reopenableUntil), id)
                .update();
    }

    void settled(long id) {
        change(id, "update case_files set status = 'CLOSED', reopenable_until = null where id = ?")
                .param(id)
                .update();
    }

    /**
     * Everything that ended with the closing begins anew; owner, reason and what was said stay.
     *
     * @param ownerLeft its owner is not there any more: another is named
     * @param goesOn whether the promise of the first answer, and that it was given, stay as they were
     */
    CaseFile reopened(long id, boolean ownerLeft, boolean goesOn) {
        return changed(
                change(id, """
                        update case_files
                           set status = case when :left then 'NEW' else 'IN_WORK' end, closed_as = null, closed_at = null, reopenable_until = null,
                               first_answered_at = case when :goesOn then first_answered_at end,
                               promised_by = case when :goesOn then promised_by end, reopened_count = reopened_count + 1,
                               merged_into = null, owner = case when :left then null else owner end,
                               deputy = case when :left then null else deputy end,
                               deputy_because = case when :left then null else deputy_because end,
                               deputy_since = case when :left then null else deputy_since end
                         where id = :id returning *""").param("left", ownerLeft).param("goesOn", goesOn).param("id", id));
    }

    /** The number of a duplicate leads to the other case; so do those that were merged into it before. */
    void merged(long from, long into) {
        change(from, "update case_files set merged_into = :into where id = :from or merged_into = :from")
                .param("into", into)
                .param("from", from)
                .update();
    }

    /** The customer was promised an answer on another case too: the earlier promise counts, while he has none. */
    void promisedEarlier(long id, Instant promisedBy) {
        change(
                        id,
                        "update case_files set promised_by = least(promised_by, ?) where id = ? and first_answered_at is null")
                .params(Timestamp.from(promisedBy), id)
                .update();
    }
}
