package io.firsthand.returns;

import io.firsthand.cases.CaseFile;
import io.firsthand.entitlement.Entitlement;
import io.firsthand.orders.Order;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The returns, written. Always under the lock on the case's row. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReturnWrites {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnWrites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the id */
    long request(CaseFile caseFile, Order order, RequestReturn wish, Declaration declaration, String by) {
        long id = jdbc.sql("""
                        insert into returns (number, case_id, order_id, customer_id, status, reason, wanted, acting,
                            requested_at, declared_at, declared_because, evidence_given)
                        values ('T' || nextval('return_numbers'), ?, ?, ?, 'JUDGING', ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        caseFile.id(),
                        order.id(),
                        order.customerId(),
                        wish.reason(),
                        wish.wanted().name(),
                        by,
                        now(),
                        Timestamp.from(declaration.at()),
                        declaration.because().orElse(null),
                        wish.evidenceGiven().orElse(null))
                .query(Long.class)
                .single();
        int line = 1;
        for (RequestReturn.Line wanted : wish.lines()) {
            jdbc.sql("insert into return_lines (return_id, line, order_line_id, quantity) values (?, ?, ?, ?)")
                    .params(id, line++, wanted.orderLineId(), wanted.quantity())
                    .update();
        }
        return id;
    }

    void carriedBy(long id, String processInstanceId) {
        jdbc.sql("update returns set process_instance_id = ? where id = ?")
                .params(processInstanceId, id)
                .update();
    }

    void status(long id, ReturnStatus status) {
        jdbc.sql("update returns set status = ?, goods_stage = null, awaits_goods = false, ended_at = ? where id = ?")
                .params(status.name(), status.isOpen() ? null : now(), id)
                .update();
    }

    /** Somebody must decide how it goes on. */
    void problem(long id, ReturnStatus status, String code) {
        jdbc.sql("update returns set status = ?, problem = ?, awaits_goods = false where id = ?")
                .params(status.name(), code, id)
                .update();
    }

    /** What the rules give for a line. */
    void right(long id, int line, Entitlement right) {
        jdbc.sql("""
                        update return_lines set outcome = ?, percent = ?, statutory = ?, right_row = ?, right_source = ?,
                            right_why_en = ?, right_why_zh = ? where return_id = ? and line = ?
                        """)
                .params(
                        right.outcome().name(),
                        right.percent(),
                        right.statutory(),
                        right.row(),
                        right.source(),
                        right.why().en(),
                        right.why().zh(),
                        id,
                        line)
                .update();
    }

    void terms(long id, Terms terms) {
        jdbc.sql("""
                        update returns set goods_needed = ?, refund_on_proof = ?, seller_pays_label = ?, our_risk = ?,
                            deductible = ?, shipping_back = ?, return_days = ?, refund_days = ?, refund_from_notice = ?,
                            collected = ?, conditions_row = ? where id = ?
                        """)
                .params(
                        terms.goodsNeeded(),
                        terms.refundOnProof(),
                        terms.sellerPaysLabel(),
                        terms.ourRisk(),
                        terms.deductible(),
                        terms.shippingBack(),
                        terms.returnDays(),
                        terms.refundDays(),
                        terms.refundFromNotice(),
                        terms.collected(),
                        terms.row(),
                        id)
                .update();
    }

    void evidenceAsked(long id, String code, Instant due) {
        jdbc.sql("""
                        update returns set status = 'EVIDENCE_ASKED', evidence_code = ?, evidence_asked_at = ?,
                            evidence_due_at = ? where id = ?
                        """).params(code, now(), Timestamp.from(due), id).update();
    }

    void evidence(long id, boolean given) {
        jdbc.sql("update returns set evidence_given = ? where id = ?")
                .params(given, id)
                .update();
    }

    void authorised(long id, Instant until, Instant remindAt) {
        jdbc.sql("""
                        update returns set status = 'AUTHORISED', authorised_at = ?, wait_until = ?, remind_at = ?
                        where id = ?
                        """)
                .params(now(), Timestamp.from(until), Timestamp.from(remindAt), id)
                .update();
    }

    /** @return whether the reminder is still due; asked again it is not */
    boolean reminded(long id) {
        return jdbc.sql("""
                                update returns set remind_at = null
                                 where id = ? and remind_at <= ? and status = 'AUTHORISED' and dispatched_at is null
                                """).params(id, now()).update() == 1;
    }

    /** Two cases may be about one order: who counts what may still come back waits here for the other. */
    void lockOrder(long orderId) {
        jdbc.sql("select id from orders where id = ? for no key update")
                .param(orderId)
                .query(Long.class)
                .single();
    }

    void labelled(long id, String reference) {
        jdbc.sql("update returns set label_ref = ? where id = ?")
                .params(reference, id)
                .update();
    }

    /** The process goes into its wait for the goods. */
    void awaiting(long id, ReturnStatus status, Instant until) {
        jdbc.sql("update returns set status = ?, awaits_goods = true, wait_until = ? where id = ?")
                .params(status.name(), Timestamp.from(until), id)
                .update();
    }

    /** The process was told and is out of its wait. */
    void awaitsNoMore(long id) {
        jdbc.sql("update returns set awaits_goods = false where id = ?")
                .param(id)
                .update();
    }

    /**
     * @param at when the goods were sent
     * @param provedAt when we learned of it
     */
    void dispatched(long id, Instant at, Instant provedAt) {
        jdbc.sql("update returns set dispatched_at = ?, proved_at = ? where id = ?")
                .params(Timestamp.from(at), Timestamp.from(provedAt), id)
                .update();
    }

    void arrived(long id, Instant at) {
        jdbc.sql("update returns set arrived_at = ?, lost_at = null where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void lost(long id, Instant at) {
        jdbc.sql("update returns set lost_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void refundDue(long id, Instant at) {
        jdbc.sql("update returns set status = 'INSPECTING', awaits_goods = false, refund_due_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void noDeductions(long id) {
        jdbc.sql("update return_lines set deduction = 0 where return_id = ?")
                .param(id)
                .update();
    }

    /** Who decided how it goes on, and why. */
    void decided(long id, String by, String note) {
        jdbc.sql("update returns set acting = ?, decision_note = ?, problem = null where id = ?")
                .params(by, note, id)
                .update();
    }

    void granted(long id) {
        jdbc.sql("update returns set granted = true, declined = false where id = ?")
                .param(id)
                .update();
    }

    void wanted(long id, Wanted wanted) {
        jdbc.sql("update returns set wanted = ? where id = ?")
                .params(wanted.name(), id)
                .update();
    }

    void kept(long id, BigDecimal amount) {
        jdbc.sql("update returns set kept_amount = ? where id = ?")
                .params(amount, id)
                .update();
    }

    /** The customer takes all, or goods: what he was to take for keeping them is void. */
    void notKept(long id) {
        jdbc.sql("update returns set kept_amount = null where id = ?").param(id).update();
    }

    /** From now on only the goods bring the money, or what a person decides. */
    void notOnProof(long id) {
        jdbc.sql("update returns set refund_on_proof = false, rest_awaited = false where id = ?")
                .param(id)
                .update();
    }

    /**
     * What came is not all of it, or nothing came: the goods are waited for. A parcel that nobody looked at stays here, and
     * what came as far as it is clear keeps what was found.
     *
     * @param restOnly whether what came is settled meanwhile
     */
    void waitsAgain(long id, Instant until, boolean restOnly) {
        jdbc.sql("""
                        update returns r set arrived_at = case when inspected_at is null then arrived_at end, lost_at = null,
                            inspected_at = null, inspected_by = null, inspection_note = null, refund_on_proof = false,
                            kept_amount = null, wait_until = ?, rest_awaited = ?, foreign_goods = foreign_goods
                                or exists (select from return_lines l
                                            where l.return_id = r.id and l.condition = 'WRONG_GOODS')
                         where id = ?
                        """).params(Timestamp.from(until), restOnly, id).update();
        jdbc.sql("""
                        update return_lines set condition = null, accepted = null, deduction = 0, deduction_row = null,
                            deduction_source = null, deduction_why_en = null, deduction_why_zh = null
                         where return_id = ? and (condition is null or condition in ('PART_ONLY','WRONG_GOODS','EMPTY_BOX'))
                        """).param(id).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
