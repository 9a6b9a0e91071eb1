package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.Timeline;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import io.firsthand.platform.outbox.Undo;
import io.firsthand.remedy.Ledger.Step;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a payment or a replacement back in the seconds before it leaves the house: its intent is given up, the remedy withdrawn,
 * and its process ends as by any withdrawal, unless it has ended with the order to the warehouse. A return that waits for the
 * goods goes back to its owner. Only for who set it off: its proposer, or who gave the last approval.
 */
@Service
public class TakingBackPayments {

    /** Note of the ledger entry. */
    static final String TAKEN_BACK = "taken-back";

    private final CaseFiles caseFiles;
    private final Remedies remedies;
    private final RemedyWrites writes;
    private final Approvals approvals;
    private final Ledger ledger;
    private final RemedyWorkflow workflow;
    private final ReplacementOrders replacements;
    private final ObjectProvider<ReplacementListener> listeners;
    private final HearingCustomers hearing;
    private final Undo undo;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakingBackPayments(
            CaseFiles caseFiles,
            Remedies remedies,
            RemedyWrites writes,
            Approvals approvals,
            Ledger ledger,
            RemedyWorkflow workflow,
            ReplacementOrders replacements,
            ObjectProvider<ReplacementListener> listeners,
            HearingCustomers hearing,
            Undo undo,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.remedies = remedies;
        this.writes = writes;
        this.approvals = approvals;
        this.ledger = ledger;
        this.workflow = workflow;
        this.replacements = replacements;
        this.listeners = listeners;
        this.hearing = hearing;
        this.undo = undo;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code nothing-to-undo} if nothing of it is on its way, {@code not-your-payment}, {@code
     *     too-late-to-undo} if it has left, and what a return refuses that waits for the goods
     */
    @Transactional
    @RetriedOnConflict
    public Remedy takeBack(String number, String by) {
        CaseFile caseFile = caseFiles.lock(remedies.get(number).caseId());
        Remedy remedy = remedies.get(number);
        LedgerIntent intent = ledger.ofRemedy(remedy.id())
                .filter(payment -> remedy.status() != RemedyStatus.WITHDRAWN)
                .orElseThrow(() -> Refusal.conflict("nothing-to-undo"));
        if (!setOff(remedy, by)) {
            throw Refusal.forbidden("not-your-payment");
        }
        if (!isOnItsWay(remedy) || intent.status() != LedgerStatus.INTENDED) {
            throw Refusal.conflict("too-late-to-undo");
        }
        undo.takeBack(intent.key());
        ledger.step(intent, LedgerStatus.GIVEN_UP, Step.of(intent).by(by).note(TAKEN_BACK));
        writes.status(remedy.id(), RemedyStatus.WITHDRAWN);
        if (isGoods(remedy)) {
            takeBackGoods(caseFile, remedy, by);
        } else {
            timeline.append(caseFile.id(), by, "payment-taken-back", "remedy", number, "amount", remedy.amount());
            workflow.withdrawn(remedy);
        }
        events.publishEvent(new PaymentTakenBack(caseFile.id(), remedy.id(), remedy.kind() == RemedyKind.GOODWILL));
        return remedies.get(remedy.id());
    }

    /** The process has ended with the order to the warehouse: the owner is told here, or by the return that waits for it. */
    private void takeBackGoods(CaseFile caseFile, Remedy remedy, String by) {
        replacements.takenBack(remedy.id());
        timeline.append(
                caseFile.id(),
                by,
                "replacement-taken-back",
                "remedy",
                remedy.number(),
                "quantity",
                remedy.quantity().orElseThrow());
        Remedy withdrawn = remedies.get(remedy.id());
        listeners.forEach(listener -> listener.takenBack(caseFile, withdrawn));
        if (remedy.paysFor().isEmpty()) {
            hearing.heardFromOutside(caseFile, "remedy-ended", "remedy", remedy.number());
        }
    }

    /** What the person has approved last and may still take back, with how long, the latest first. */
    @Transactional(readOnly = true)
    public Map<Remedy, Duration> approvedBy(String person) {
        List<Remedy> approved = remedies.approvedBy(person, clock.instant().minus(Undo.LONGEST));
        Map<String, Duration> left = left(approved, person);
        Map<Remedy, Duration> open = new LinkedHashMap<>();
        approved.stream()
                .filter(remedy -> left.containsKey(remedy.number()))
                .forEach(remedy -> open.put(remedy, left.get(remedy.number())));
        return open;
    }

    /** How long the viewer may still take back which of these, by number of the remedy. */
    @Transactional(readOnly = true)
    public Map<String, Duration> left(Collection<Remedy> of, String viewer) {
        Map<String, String> numbers = new HashMap<>();
        of.stream()
                .filter(remedy -> isOnItsWay(remedy) && setOff(remedy, viewer))
                .forEach(remedy ->
                        ledger.ofRemedy(remedy.id()).ifPresent(intent -> numbers.put(intent.key(), remedy.number())));
        Map<String, Duration> left = new HashMap<>();
        undo.left(numbers.keySet()).forEach((key, time) -> left.put(numbers.get(key), time));
        return left;
    }

    /** A replacement counts as executed once the warehouse is to be told. */
    private static boolean isOnItsWay(Remedy remedy) {
        return remedy.status() == (isGoods(remedy) ? RemedyStatus.EXECUTED : RemedyStatus.PAYING);
    }

    private static boolean isGoods(Remedy remedy) {
        return remedy.rail() == Rail.GOODS;
    }

    private boolean setOff(Remedy remedy, String person) {
        return remedy.proposedBy().equals(person)
                || lastApprover(remedy).filter(person::equals).isPresent();
    }

    private Optional<String> lastApprover(Remedy remedy) {
        return approvals.given(remedy.id()).stream()
                .filter(approval -> approval.approved() && !approval.voided())
                .reduce((earlier, later) -> later)
                .map(Approval::person);
    }
}
