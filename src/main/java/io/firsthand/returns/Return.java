package io.firsthand.returns;

import io.firsthand.deadlines.Withdrawal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A return as it stands, read from our tables.
 *
 * @param number shown to people and customers, also the business key of the process instance, e.g. {@code T100001}
 * @param reason contact reason of the claim
 * @param acting who requested it, or decided last: proposes what follows
 * @param declaration when the customer declared it; empty in returns of before this was kept
 * @param granted somebody gave the right although the rules do not
 * @param declined the owner declined these items, while the others of the return that they left go on
 * @param evidenceGiven whether the customer sent a picture or document; empty while nobody knows
 * @param evidenceCode what he was asked for
 * @param terms empty before it was judged
 * @param waitUntil until when the goods are waited for
 * @param awaitsGoods whether the process stands in that wait: only then is it told
 * @param provedAt when we learned that the goods were sent; of returns of before this was kept, when they were
 * @param refundDueAt day on which the money must be back
 * @param restAwaited what came is settled, the rest is still to come
 * @param foreignGoods other goods than agreed came in an earlier parcel and lie here
 * @param goodsUntil until when the customer may say what becomes of goods that were not accepted
 * @param keptAmount what a customer takes who keeps the goods, in the order's currency
 * @param problem kebab code of what a person must decide about
 */
public record Return(
        long id,
        String number,
        long caseId,
        long orderId,
        long customerId,
        ReturnStatus status,
        String reason,
        Wanted wanted,
        String acting,
        Instant requestedAt,
        Optional<Declaration> declaration,
        Optional<String> processInstanceId,
        boolean granted,
        boolean declined,
        Optional<String> decisionNote,
        Optional<Boolean> evidenceGiven,
        Optional<String> evidenceCode,
        Optional<Instant> evidenceAskedAt,
        Optional<Instant> evidenceDueAt,
        Optional<Terms> terms,
        Optional<Instant> authorisedAt,
        Optional<String> labelRef,
        Optional<Instant> waitUntil,
        boolean awaitsGoods,
        Optional<Instant> dispatchedAt,
        Optional<Instant> provedAt,
        Optional<Instant> arrivedAt,
        Optional<Instant> lostAt,
        Optional<Instant> refundDueAt,
        boolean restAwaited,
        boolean foreignGoods,
        Optional<Instant> goodsUntil,
        Optional<Instant> sentBackAt,
        Optional<BigDecimal> keptAmount,
        Optional<String> inspectedBy,
        Optional<Instant> inspectedAt,
        Optional<String> inspectionNote,
        Optional<String> problem,
        Optional<Instant> endedAt,
        List<ReturnLine> lines) {

    public boolean isOpen() {
        return status.isOpen();
    }

    /** From when the law counts: the customer's declaration, or its entry where that is all that is known. */
    public Instant declaredAt() {
        return declaration.map(Declaration::at).orElse(requestedAt);
    }

    /** What is known of it as of a withdrawal. */
    Withdrawal withdrawal() {
        return new Withdrawal(declaredAt(), provedAt, arrivedAt);
    }

    /** What the money for a line is for: at most one live remedy has it. */
    public String paysFor(ReturnLine line) {
        return number + ":" + line.line();
    }

    /** @throws IllegalStateException before it was judged */
    Terms judged() {
        return terms.orElseThrow(() -> new IllegalStateException("not judged: " + number));
    }

    Return with(List<ReturnLine> itsLines) {
        return new Return(
                id,
                number,
                caseId,
                orderId,
                customerId,
                status,
                reason,
                wanted,
                acting,
                requestedAt,
                declaration,
                processInstanceId,
                granted,
                declined,
                decisionNote,
                evidenceGiven,
                evidenceCode,
                evidenceAskedAt,
                evidenceDueAt,
                terms,
                authorisedAt,
                labelRef,
                waitUntil,
                awaitsGoods,
                dispatchedAt,
                provedAt,
                arrivedAt,
                lostAt,
                refundDueAt,
                restAwaited,
                foreignGoods,
                goodsUntil,
                sentBackAt,
                keptAmount,
                inspectedBy,
                inspectedAt,
                inspectionNote,
                problem,
                endedAt,
                itsLines);
    }
}
