package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An approval is overdue: one more group of the same or a higher grade may give it. It goes up, never through. */
@Service
public class RaisingApprovals {

    private final CaseFiles caseFiles;
    private final Remedies remedies;
    private final Approvals approvals;
    private final RemedyWorkflow workflow;
    private final Timeline timeline;

    RaisingApprovals(
            CaseFiles caseFiles, Remedies remedies, Approvals approvals, RemedyWorkflow workflow, Timeline timeline) {
        this.caseFiles = caseFiles;
        this.remedies = remedies;
        this.approvals = approvals;
        this.workflow = workflow;
        this.timeline = timeline;
    }

    /** Asks the next group for each approval still needed; where all are asked, the case's timeline says so again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise(long remedyId) {
        Remedy remedy = remedies.get(remedyId);
        CaseFile caseFile = caseFiles.lock(remedy.caseId());
        // who took it and did not answer keeps nobody else from answering
        workflow.freed(remedy);
        for (NeededApproval need : approvals.open(remedyId)) {
            Optional<String> group = need.nextGroup();
            group.ifPresent(next -> workflow.offered(remedy, next));
            approvals.raise(need);
            timeline.append(
                    caseFile.id(),
                    null,
                    group.isPresent() ? "approval-raised" : "approval-overdue",
                    "remedy",
                    remedy.number(),
                    "group",
                    group.orElse("-"));
        }
    }
}
