package io.firsthand.remedy;

import io.firsthand.cases.BringingBackCases;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.Timeline;
import io.firsthand.remedy.Ledger.Step;
import io.firsthand.remedy.ReplacementOrders.ReplacementOrder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what the warehouse says of replacements, once or twice, and tells those who wait for it. */
@Service
@Transactional
public class ReplacementAnswers {

    /** Why a settled case comes back. */
    private static final String CHARGEBACK = "chargeback-and-replacement";

    private final ReplacementOrders replacements;
    private final Remedies remedies;
    private final RemedyWrites writes;
    private final Ledger ledger;
    private final CaseFiles caseFiles;
    private final HearingCustomers hearing;
    private final BringingBackCases bringing;
    private final Timeline timeline;
    private final ObjectProvider<ReplacementListener> listeners;

    ReplacementAnswers(
            ReplacementOrders replacements,
            Remedies remedies,
            RemedyWrites writes,
            Ledger ledger,
            CaseFiles caseFiles,
            HearingCustomers hearing,
            BringingBackCases bringing,
            Timeline timeline,
            ObjectProvider<ReplacementListener> listeners) {
        this.replacements = replacements;
        this.remedies = remedies;
        this.writes = writes;
        this.ledger = ledger;
        this.caseFiles = caseFiles;
        this.hearing = hearing;
        this.bringing = bringing;
        this.timeline = timeline;
        this.listeners = listeners;
    }

    /** To the order to send it. One that it cannot send comes back to the owner of the case. */
    public void answered(long orderId, WarehousePort.Answer answer) {
        ReplacementOrder order = replacements.get(orderId);
        Remedy remedy = remedies.get(order.remedyId());
        CaseFile caseFile = caseFiles.lock(remedy.caseId());
        if (!replacements.answered(order.id(), answer)) {
            return;
        }
        if (answer.accepted()) {
            accepted(caseFile, remedy, order, answer.warehouseRef());
            return;
        }
        giveUp(remedy, order, "cannot-be-sent");
        listeners.forEach(listener -> listener.refused(caseFile, remedy));
        hearing.heardFromOutside(caseFile, "replacement-refused", "remedy", remedy.number());
    }

    /**
     * The money was claimed elsewhere before the order had left the house, and the warehouse was told not to carry it out.
     *
     * @param answer of the warehouse, which may have heard of the order from a worker that died
     */
    public void withheld(long orderId, WarehousePort.Stop answer) {
        ReplacementOrder order = replacements.get(orderId);
        Remedy remedy = remedies.get(order.remedyId());
        CaseFile caseFile = caseFiles.lock(remedy.caseId());
        boolean gone = answer == WarehousePort.Stop.DISPATCHED;
        if (!replacements.answered(order.id(), new WarehousePort.Answer(gone, null))) {
            return;
        }
        replacements.stopAnswered(order.id(), answer);
        if (gone) {
            accepted(caseFile, remedy, order, null);
            tell(caseFile, remedy, "replacement-not-stopped");
            return;
        }
        giveUp(remedy, order, PaymentAnswers.DISPUTED);
        listeners.forEach(listener -> listener.withheld(caseFile, remedy));
        tell(caseFile, remedy, "replacement-withheld");
    }

    /** To the wish to stop what it had said it sends. */
    public void stopAnswered(long orderId, WarehousePort.Stop answer) {
        ReplacementOrder order = replacements.get(orderId);
        Remedy remedy = remedies.get(order.remedyId());
        CaseFile caseFile = caseFiles.lock(remedy.caseId());
        if (!replacements.stopAnswered(order.id(), answer)) {
            return;
        }
        switch (answer) {
            case STOPPED -> {
                giveUp(remedy, order, PaymentAnswers.DISPUTED);
                tell(caseFile, remedy, "replacement-stopped");
            }
            case DISPATCHED -> tell(caseFile, remedy, "replacement-not-stopped");
            case UNKNOWN -> tell(caseFile, remedy, "replacement-stop-unclear");
        }
    }

    /** The warehouse could not be asked to stop it, for hours: a person has to. */
    public void stopUnanswered(long orderId) {
        Remedy remedy = remedies.get(replacements.get(orderId).remedyId());
        tell(caseFiles.lock(remedy.caseId()), remedy, "replacement-stop-unanswered");
    }

    /**
     * The claim is over. The goods may go, unless the warehouse was asked to stop them and nobody knows whether it did.
     *
     * @param asked whether it may have heard of it
     */
    public void stopNotNeeded(long orderId, boolean asked) {
        replacements.stopNotNeeded(orderId);
        if (asked) {
            Remedy remedy = remedies.get(replacements.get(orderId).remedyId());
            tell(caseFiles.lock(remedy.caseId()), remedy, "replacement-stop-unknown");
        }
    }

    private void accepted(CaseFile caseFile, Remedy remedy, ReplacementOrder order, String warehouseRef) {
        LedgerIntent intent = ledger.get(order.intentId());
        ledger.step(intent, LedgerStatus.SETTLED, Step.of(intent).ref(warehouseRef));
        timeline.append(caseFile.id(), null, "replacement-accepted", "remedy", remedy.number());
        listeners.forEach(listener -> listener.accepted(caseFile, remedy));
    }

    private void giveUp(Remedy remedy, ReplacementOrder order, String why) {
        LedgerIntent intent = ledger.get(order.intentId());
        ledger.step(intent, LedgerStatus.GIVEN_UP, Step.of(intent).note(why));
        writes.status(remedy.id(), RemedyStatus.GIVEN_UP);
    }

    private void tell(CaseFile caseFile, Remedy remedy, String kind) {
        bringing.bringBack(caseFile, CHARGEBACK, kind, "remedy", remedy.number());
    }
}
