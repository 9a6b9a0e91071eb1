package io.firsthand.remedy;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.people.People;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes or withdraws a remedy, as long as no ledger intent is written for it. */
@Service
public class ChangingRemedies {

    private final CaseFiles caseFiles;
    private final ActingRights rights;
    private final Remedies remedies;
    private final RemedyWrites writes;
    private final ProposingRemedies proposing;
    private final Approvals approvals;
    private final RemedyWorkflow workflow;
    private final People people;
    private final Timeline timeline;

    ChangingRemedies(
            CaseFiles caseFiles,
            ActingRights rights,
            Remedies remedies,
            RemedyWrites writes,
            ProposingRemedies proposing,
            Approvals approvals,
            RemedyWorkflow workflow,
            People people,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.remedies = remedies;
        this.writes = writes;
        this.proposing = proposing;
        this.approvals = approvals;
        this.workflow = workflow;
        this.people = people;
        this.timeline = timeline;
    }

    /**
     * Puts other content in place of what was proposed: judged anew, all approvals void, authority asked again, for the
     * lowest grade among the proposer and all who changed it. Who changes it cannot approve it any more.
     *
     * @throws Refusal {@code remedy-too-late-to-change}, or as {@link ProposingRemedies#propose}
     */
    @RetriedOnConflict
    @Transactional
    public Remedy change(String number, ProposeRemedy wish, String by) {
        CaseFile caseFile = caseFiles.lock(remedies.get(number).caseId());
        Remedy remedy = changeable(number, caseFile, by);
        Draft draft = proposing.draft(caseFile, wish, Optional.of(remedy.id()));
        ProposingRemedies.refuseUnexplained(draft);
        Remedy changed = writes.change(remedy, draft, people.get(by));
        approvals.voidAll(remedy.id());
        timeline.append(caseFile.id(), by, "remedy-changed", "remedy", number, "amount", changed.amount());
        Refusals.unwrapped(() -> workflow.changed(changed));
        return remedies.get(remedy.id());
    }

    /** @throws Refusal {@code remedy-too-late-to-change}, {@code case-closed}, {@code not-your-case} */
    @RetriedOnConflict
    @Transactional
    public Remedy withdraw(String number, String by) {
        CaseFile caseFile = caseFiles.lock(remedies.get(number).caseId());
        Remedy remedy = changeable(number, caseFile, by);
        writes.status(remedy.id(), RemedyStatus.WITHDRAWN);
        timeline.append(caseFile.id(), by, "remedy-withdrawn", "remedy", number);
        workflow.withdrawn(remedy);
        return remedies.get(remedy.id());
    }

    private Remedy changeable(String number, CaseFile locked, String by) {
        rights.check(locked, by);
        Remedy remedy = remedies.get(number);
        if (remedy.status() != RemedyStatus.PROPOSED) {
            throw Refusal.conflict("remedy-too-late-to-change", "remedy", number);
        }
        return remedy;
    }
}
