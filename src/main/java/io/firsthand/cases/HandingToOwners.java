package io.firsthand.cases;

import io.firsthand.deadlines.CaseClocks;
import io.firsthand.deadlines.PausingClocks;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings a case onto its owner's desk, again and again, and reminds when a clock runs. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class HandingToOwners {

    /** Added to the task's priority when its clock runs low, so that it moves up among equals. */
    private static final int REMINDED = 10;

    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final CaseWorkflow workflow;
    private final CaseClocks clocks;
    private final PausingClocks pausing;
    private final Timeline timeline;

    HandingToOwners(
            CaseFiles caseFiles,
            CaseWrites writes,
            CaseWorkflow workflow,
            CaseClocks clocks,
            PausingClocks pausing,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.workflow = workflow;
        this.clocks = clocks;
        this.pausing = pausing;
        this.timeline = timeline;
    }

    /** The case is in work now and its clocks go on; says whose task it is and by when. */
    public Handing hand(long caseId) {
        CaseFile caseFile = caseFiles.lock(caseId);
        if (caseFile.status() != CaseStatus.IN_WORK) {
            writes.inWork(caseId);
        }
        return new Handing(
                caseFile.acting().orElse(null),
                caseFile.owner().orElse(null),
                caseFile.priority().taskPriority(),
                pausing.resume(caseId).orElse(null),
                caseFile.shownTo().orElse(null),
                caseFile.shownToLeads());
    }

    /** Moves the task up. */
    public void remind(CaseFile locked) {
        workflow.taskReminded(locked, locked.priority().taskPriority() + REMINDED, clocks.earliest(locked.id()));
    }

    /** The promise was not kept: a lead sees the case too, the owner keeps it. */
    public void raiseToLead(CaseFile locked) {
        workflow.taskRaisedToLead(locked);
        timeline.append(locked.id(), null, "raised-to-lead");
    }

    /**
     * @param acting who acts now, null while the case stands in the shared list
     * @param owner who owns it, null while it stands there
     * @param due when its earliest clock runs out, or null
     * @param shownTo who may look at it beside them, or null
     * @param shownToLeads whether the leads may
     */
    public record Handing(
            String acting, String owner, int taskPriority, Instant due, String shownTo, boolean shownToLeads) {}
}
