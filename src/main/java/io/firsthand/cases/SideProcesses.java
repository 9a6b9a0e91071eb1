package io.firsthand.cases;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts what runs beside the owner's work on a case, as often as it is asked for. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SideProcesses {

    private final CaseWorkflow workflow;

    SideProcesses(CaseWorkflow workflow) {
        this.workflow = workflow;
    }

    /**
     * Starts {@code remedy-approval} for a remedy that stands on its row already.
     *
     * @param locked the open case, its row locked
     */
    public void remedyProposed(CaseFile locked, long remedyId, String remedyNumber) {
        workflow.remedyProposed(locked, remedyId, remedyNumber);
    }

    /** Starts {@code escalation} for a request for help that stands on its row already; otherwise as the other. */
    public void helpRequested(CaseFile locked, long escalationId, String escalationNumber) {
        workflow.helpRequested(locked, escalationId, escalationNumber);
    }

    /**
     * Starts {@code return-approval} for a return that stands on its row already.
     *
     * @param locked the open case, its row locked
     */
    public void returnRequested(CaseFile locked, long returnId, String returnNumber) {
        workflow.returnRequested(locked, returnId, returnNumber);
    }
}
