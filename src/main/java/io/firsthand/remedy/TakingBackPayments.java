package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import io.firsthand.platform.outbox.Undo;
import io.firsthand.remedy.Ledger.Step;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a payment back in the seconds before it leaves the house: its intent is given up, the remedy withdrawn, and its
 * process ends as by any withdrawal. Only for who set it off: its proposer, or who gave the last approval.
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
    private final Undo undo;
    private final Timeline timeline;

    TakingBackPayments(
            CaseFiles caseFiles,
            Remedies remedies,
            RemedyWrites writes,
            Approvals approvals,
            Ledger ledger,
            RemedyWorkflow workflow,
            Undo undo,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.remedies = remedies;
        this.writes = writes;
        this.approvals = approvals;
        this.ledger = ledger;
        this.workflow = workflow;
        this.undo = undo;
        this.timeline = timeline;
    }

    /**
     * @throws Refusal {@code nothing-to-undo} if no payment of it is on its way, {@code not-your-payment}, {@code
     *     too-late-to-undo} if it has left
     */
    @Transactional
    @RetriedOnConflict
    public Remedy takeBack(String number, String by) {
        CaseFile caseFile = caseFiles.lock(remedies.get(number).caseId());
        Remedy remedy = remedies.get(number);
        LedgerIntent intent = ledger.ofRemedy(remedy.id())
                .filter(payment -> payment.rail() != Rail.GOODS)
                .filter(payment -> remedy.status() != RemedyStatus.WITHDRAWN)
                .orElseThrow(() -> Refusal.conflict("nothing-to-undo"));
        if (!setOff(remedy, by)) {
            throw Refusal.forbidden("not-your-payment");
        }
        if (remedy.status() != RemedyStatus.PAYING || intent.status() != LedgerStatus.INTENDED) {
            throw Refusal.conflict("too-late-to-undo");
        }
        undo.takeBack(intent.key());
        ledger.step(intent, LedgerStatus.GIVEN_UP, Step.of(intent).by(by).note(TAKEN_BACK));
        writes.status(remedy.id(), RemedyStatus.WITHDRAWN);
        timeline.append(caseFile.id(), by, "payment-taken-back", "remedy", number, "amount", remedy.amount());
        workflow.withdrawn(remedy);
        return remedies.get(remedy.id());
    }

    /** How long the viewer may still take back which of these, by number of the remedy. */
    @Transactional(readOnly = true)
    public Map<String, Duration> left(Collection<Remedy> of, String viewer) {
        Map<String, String> numbers = new HashMap<>();
        of.stream()
                .filter(remedy -> remedy.status() == RemedyStatus.PAYING)
                .filter(remedy -> setOff(remedy, viewer))
                .forEach(remedy ->
                        ledger.ofRemedy(remedy.id()).ifPresent(intent -> numbers.put(intent.key(), remedy.number())));
        Map<String, Duration> left = new HashMap<>();
        undo.left(numbers.keySet()).forEach((key, time) -> left.put(numbers.get(key), time));
        return left;
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
