package io.firsthand.cases;

import io.firsthand.deadlines.CaseClocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A person's answer to the customer has left: the clocks of the answers stop. An acknowledgement never comes here. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AnsweringCustomers {

    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final CaseWorkflow workflow;
    private final CaseTargets targets;
    private final CaseClocks clocks;
    private final Timeline timeline;

    AnsweringCustomers(
            CaseFiles caseFiles,
            CaseWrites writes,
            CaseWorkflow workflow,
            CaseTargets targets,
            CaseClocks clocks,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.workflow = workflow;
        this.targets = targets;
        this.clocks = clocks;
        this.timeline = timeline;
    }

    /**
     * To be called with the case's row locked.
     *
     * @param by id of the person who answered
     */
    public void answered(long caseId, String by) {
        CaseFile caseFile = caseFiles.lock(caseId);
        timeline.append(caseId, by, "customer-answered");
        if (caseFile.firstAnsweredAt().isEmpty()) {
            writes.firstAnswered(caseId);
        }
        if (caseFile.isOpen()) {
            targets.customerAnswered(caseFile);
            workflow.taskIsDue(caseFile, clocks.earliest(caseId));
        }
    }
}
