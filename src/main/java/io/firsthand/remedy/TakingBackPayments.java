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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a payment or a replacement back in the seconds before it leaves the house: its intent is given up, the remedy withdrawn,
 * and its process ends as by any withdrawal, unless it has ended with the order to the warehouse. Only for who set it off: its
 * proposer, or who gave the last approval.
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
        this.hearing = hearing;
        this.undo = undo;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code nothing-to-undo} if nothing of it is on its way, {@code not-your-payment}, {@code
     *     too-late-to-undo} if it has left, {@code exchange-of-a-return} for goods that a return waits for
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
        if (isExchange(remedy)) {
            throw Refusal.conflict("exchange-of-a-return");
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

    /** The process has ended with the order to the warehouse: the owner is told here. */
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
        if (caseFile.isOpen()) {
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
                .filter(remedy -> isOnItsWay(remedy) && !isExchange(remedy))
                .filter(remedy -> setOff(remedy, viewer))
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

    /** The return that it belongs to has gone on already: it waits for the warehouse's word. */
    private static boolean isExchange(Remedy remedy) {
        return isGoods(remedy) && remedy.paysFor().isPresent();
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
