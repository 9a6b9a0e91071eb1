package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approves or refuses a remedy. An answer holds for the content that was shown, and for no other. */
@Service
public class DecidingRemedies {

    private final CaseFiles caseFiles;
    private final Remedies remedies;
    private final Approvals approvals;
    private final Customers customers;
    private final People people;
    private final RemedyWorkflow workflow;
    private final Timeline timeline;

    DecidingRemedies(
            CaseFiles caseFiles,
            Remedies remedies,
            Approvals approvals,
            Customers customers,
            People people,
            RemedyWorkflow workflow,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.remedies = remedies;
        this.approvals = approvals;
        this.customers = customers;
        this.people = people;
        this.workflow = workflow;
        this.timeline = timeline;
    }

    /**
     * Approves. The last approval has the ledger intent written in the same transaction.
     *
     * @param contentHash {@link Remedy#contentHash()} as it was shown to the person
     * @throws Refusal {@code remedy-decided-already}, {@code remedy-changed-meanwhile}, one of {@code approver-…}, or the
     *     guard that the money met
     */
    @RetriedOnConflict
    @Transactional
    public Remedy approve(String number, String by, String contentHash, Optional<String> comment) {
        return answer(number, by, contentHash, said(comment), true);
    }

    /**
     * Refuses; the first refusal ends it.
     *
     * @throws Refusal also {@code refusal-reason-needed}
     */
    @RetriedOnConflict
    @Transactional
    public Remedy refuse(String number, String by, String contentHash, Optional<String> comment) {
        if (said(comment).isEmpty()) {
            throw Refusal.invalid("refusal-reason-needed", "comment");
        }
        return answer(number, by, contentHash, said(comment), false);
    }

    /**
     * Whether the person may answer for the remedy as it stands: asked before a task is taken.
     *
     * @throws Refusal as {@link #approve}
     */
    @Transactional(readOnly = true)
    public void check(String number, String by) {
        Remedy remedy = remedies.get(number);
        refuseDecided(remedy);
        need(remedy, caseFiles.find(remedy.caseId()).orElseThrow(), people.get(by), approvals.open(remedy.id()));
    }

    private Remedy answer(String number, String by, String contentHash, Optional<String> comment, boolean approved) {
        CaseFile caseFile = caseFiles.lock(remedies.get(number).caseId());
        Remedy remedy = remedies.get(number);
        refuseDecided(remedy);
        if (!remedy.contentHash().equals(contentHash)) {
            throw Refusal.conflict("remedy-changed-meanwhile", "remedy", number);
        }
        List<NeededApproval> open = approvals.open(remedy.id());
        NeededApproval need = need(remedy, caseFile, people.get(by), open);
        approvals.answer(remedy, need, by, approved, contentHash, comment);
        timeline.append(
                caseFile.id(), by, approved ? "remedy-approved" : "remedy-not-approved", "remedy", remedy.number());
        Refusals.unwrapped(() -> workflow.answered(remedy, approved, open.size() > 1));
        return remedies.get(remedy.id());
    }

    private NeededApproval need(Remedy remedy, CaseFile caseFile, Person person, List<NeededApproval> open) {
        Standing standing = new Standing(
                remedy,
                caseFile.owner(),
                caseFile.deputy(),
                customers.find(remedy.customerId()).map(Customer::name).orElse(""),
                open,
                approvals.answered(remedy.id(), person.id()));
        return Approvers.need(standing, person);
    }

    private static void refuseDecided(Remedy remedy) {
        if (remedy.status() != RemedyStatus.PROPOSED) {
            throw Refusal.conflict("remedy-decided-already", "remedy", remedy.number());
        }
    }

    private static Optional<String> said(Optional<String> comment) {
        return comment.map(String::strip).filter(words -> !words.isEmpty());
    }
}
