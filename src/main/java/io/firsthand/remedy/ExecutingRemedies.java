package io.firsthand.remedy;

import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.RefundClocks;
import io.firsthand.cases.Timeline;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.orders.Orders;
import io.firsthand.platform.outbox.Undo;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the process does to a remedy that may be carried out, and how it ends. Intent, outbox entry and the process's wait are
 * one commit; the payment happens afterwards, so its answer cannot come before the wait.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ExecutingRemedies {

    private final CaseFiles caseFiles;
    private final Orders orders;
    private final Remedies remedies;
    private final RemedyWrites writes;
    private final RefundGuard guard;
    private final Ledger ledger;
    private final ReplacementOrders replacements;
    private final RefundClocks refundClocks;
    private final Undo undo;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    ExecutingRemedies(
            CaseFiles caseFiles,
            Orders orders,
            Remedies remedies,
            RemedyWrites writes,
            RefundGuard guard,
            Ledger ledger,
            ReplacementOrders replacements,
            RefundClocks refundClocks,
            Undo undo,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.caseFiles = caseFiles;
        this.orders = orders;
        this.remedies = remedies;
        this.writes = writes;
        this.guard = guard;
        this.ledger = ledger;
        this.replacements = replacements;
        this.refundClocks = refundClocks;
        this.undo = undo;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * Writes the ledger intent under the guards of money; a payment is put into the outbox with it.
     *
     * @throws io.firsthand.platform.Refusal of the guard that is hurt: whoever gave the last approval reads it
     */
    public void intend(long remedyId) {
        Remedy remedy = remedies.get(remedyId);
        if (remedy.kind() == RemedyKind.REFUND) {
            guard.check(remedy.paymentId().orElseThrow(), remedy.amount());
            pay(ledger.intend(remedy, "REFUND", key("refund:", remedy)));
        } else {
            orders.find(remedy.orderId()).orElseThrow().payments().forEach(RefundGuard::refuseDisputed);
            if (remedy.kind() == RemedyKind.REPLACEMENT) {
                ledger.intend(remedy, "GOODS", key("replacement:", remedy));
            } else {
                pay(ledger.intend(remedy, "PAYOUT", "payout:" + remedy.number() + ":1"));
            }
        }
        writes.status(remedyId, RemedyStatus.PAYING);
        timeline.append(
                remedy.caseId(), null, "payment-intended", "remedy", remedy.number(), "amount", remedy.amount());
        events.publishEvent(new PaymentIntended(remedy.caseId(), remedyId, remedy.kind() == RemedyKind.GOODWILL));
    }

    /**
     * Of a return it names return and line: whichever of two paths comes second meets the key of the first. After one that was
     * given up, and moved nothing, the next has a number more.
     */
    private String key(String prefix, Remedy remedy) {
        return remedy.paysFor()
                .map(what -> prefix + what + ledger.nextFor(prefix + what))
                .orElse(prefix + remedy.number() + ":1");
    }

    /** Held for the seconds in which it may be taken back. */
    private void pay(LedgerIntent intent) {
        undo.enqueue(PaymentDelivery.TOPIC, intent.key(), intent.id());
    }

    /**
     * Records the order to the warehouse; the outbox brings it there after the seconds in which it may be taken back.
     */
    public void orderReplacement(long remedyId) {
        Remedy remedy = remedies.get(remedyId);
        LedgerIntent intent = ledger.ofRemedy(remedyId).orElseThrow();
        long id = replacements.record(remedy, intent);
        undo.enqueue(ReplacementDelivery.TOPIC, intent.key(), id);
        timeline.append(
                remedy.caseId(),
                null,
                "replacement-ordered",
                "remedy",
                remedy.number(),
                "quantity",
                remedy.quantity().orElseThrow());
    }

    /** A payment failed or gave no word: finance has it now. Locks the case first, as everybody does. */
    public void handToFinance(long remedyId) {
        Remedy remedy = remedies.get(remedyId);
        caseFiles.lock(remedy.caseId());
        writes.status(remedyId, RemedyStatus.CLEARING);
        timeline.append(remedy.caseId(), null, "payment-to-clear", "remedy", remedy.number());
    }

    /** The process has ended, or ends for this remedy as said. */
    public void end(long remedyId, RemedyStatus as) {
        Remedy remedy = remedies.get(remedyId);
        writes.status(remedyId, as);
        timeline.append(
                remedy.caseId(),
                null,
                "remedy-ended-" + as.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "remedy",
                remedy.number());
        if (as == RemedyStatus.EXECUTED) {
            refundClocks.moneyWent(remedy.caseId());
        }
    }
}
