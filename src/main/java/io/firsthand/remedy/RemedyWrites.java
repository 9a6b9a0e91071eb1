package io.firsthand.remedy;

import io.firsthand.authority.AuthorityDecision;
import io.firsthand.people.Grade;
import io.firsthand.people.Person;
import io.firsthand.platform.Money;
import io.firsthand.remedy.Draft.StatutoryMultiple;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The remedies, written. Always under the lock on the case's row. */
@Component
class RemedyWrites {

    private final JdbcClient jdbc;
    private final Clock clock;

    RemedyWrites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Remedy propose(long caseId, Draft draft, Person by) {
        return fill(jdbc.sql("""
                                insert into remedies (number, case_id, customer_id, order_id, order_line_id, quantity, kind,
                                    status, amount, currency, cny_amount, payment_id, payee, rail, content_hash,
                                    proposed_by, deciding_grade, rule_covers, statutory, entitled, entitlement_row,
                                    entitlement_source, entitlement_why_en, entitlement_why_zh, overriding_reason,
                                    proposed_at, pays_for, reduced, multiple, multiple_amount, plain_multiple, acted_for)
                                values ('R' || nextval('remedy_numbers'), :case, :customer, :order, :line, :quantity, :kind,
                                    'PROPOSED', :amount, :currency, :cny, :payment, :payee, :rail, :hash,
                                    :by, :grade, :covers, :statutory, :entitled, :row,
                                    :source, :whyEn, :whyZh, :reason, :at, :paysFor, :reduced, :multiple,
                                    :multipleAmount, :plainMultiple,
                                    (select array_remove(array[owner, deputy], null) from case_files where id = :case))
                                returning *
                                """), draft)
                .param("case", caseId)
                .param("customer", draft.customerId())
                .param("order", draft.orderId())
                .param("by", by.id())
                .param("grade", by.grade().name())
                .param("at", Timestamp.from(clock.instant()))
                .param("paysFor", draft.paysFor().orElse(null))
                .query(RemedyRow::read)
                .single();
    }

    /** Puts the new content in place of the old. Who changes it lends it no authority above his own, nor the proposer's. */
    Remedy change(Remedy remedy, Draft draft, Person by) {
        Grade deciding = remedy.decidingGrade().atLeast(by.grade()) ? by.grade() : remedy.decidingGrade();
        return fill(jdbc.sql("""
                                update remedies set order_line_id = :line, quantity = :quantity, kind = :kind,
                                    amount = :amount, currency = :currency, cny_amount = :cny, payment_id = :payment,
                                    payee = :payee, rail = :rail, content_hash = :hash, rule_covers = :covers,
                                    statutory = :statutory, entitled = :entitled, entitlement_row = :row,
                                    entitlement_source = :source, entitlement_why_en = :whyEn,
                                    entitlement_why_zh = :whyZh, overriding_reason = :reason, deciding_grade = :grade,
                                    multiple = :multiple, multiple_amount = :multipleAmount,
                                    plain_multiple = :plainMultiple,
                                    reduced = :reduced or (reduced and pays_for is not null),
                                    changed_by = array_append(array_remove(changed_by, :by), :by),
                                    acted_for = (select array(select distinct person
                                                   from unnest(remedies.acted_for || array[c.owner, c.deputy]) person
                                                  where person is not null)
                                                   from case_files c where c.id = remedies.case_id)
                                where id = :id returning *
                                """), draft)
                .param("by", by.id())
                .param("grade", deciding.name())
                .param("id", remedy.id())
                .query(RemedyRow::read)
                .single();
    }

    private static JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement, Draft draft) {
        return statement
                .param("line", draft.orderLineId().orElse(null))
                .param("quantity", draft.quantity().orElse(null))
                .param("kind", draft.kind().name())
                .param("amount", draft.amount().amount())
                .param("currency", draft.amount().currency().getCurrencyCode())
                .param("cny", draft.cnyAmount())
                .param("payment", draft.paymentId().orElse(null))
                .param("payee", draft.payee())
                .param("rail", draft.rail().name())
                .param("hash", draft.contentHash())
                .param("covers", draft.covered())
                .param("statutory", draft.entitlement().statutory())
                .param("entitled", draft.entitled().amount())
                .param("row", draft.entitlement().row())
                .param("source", draft.entitlement().source())
                .param("whyEn", draft.entitlement().why().en())
                .param("whyZh", draft.entitlement().why().zh())
                .param("reason", draft.overridingReason().orElse(null))
                .param("reduced", draft.reduced())
                .param("multiple", draft.multiple().orElse(null), Types.NUMERIC)
                .param("multipleAmount", number(draft, StatutoryMultiple::amount), Types.NUMERIC)
                .param("plainMultiple", number(draft, StatutoryMultiple::plain), Types.NUMERIC);
    }

    private static BigDecimal number(Draft draft, Function<StatutoryMultiple, Money> which) {
        return draft.statutory().map(which).map(Money::amount).orElse(null);
    }

    /** What authority said, and which process instance carries the remedy. */
    void judged(long remedyId, AuthorityDecision decision, String processInstanceId) {
        jdbc.sql("""
                        update remedies set authority_row = ?, authority_limit_cny = ?, authority_why_en = ?,
                            authority_why_zh = ?, process_instance_id = ? where id = ?
                        """)
                .params(
                        decision.row(),
                        decision.limitCny(),
                        decision.why().en(),
                        decision.why().zh(),
                        processInstanceId,
                        remedyId)
                .update();
    }

    void status(long remedyId, RemedyStatus status) {
        jdbc.sql("update remedies set status = ?, ended_at = ? where id = ?")
                .params(status.name(), status.isOpen() ? null : Timestamp.from(clock.instant()), remedyId)
                .update();
    }
}
