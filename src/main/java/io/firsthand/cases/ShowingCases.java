package io.firsthand.cases;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody look at the tasks of a case before he may act on it. Kept on the row, because a case that waited comes back with
 * a new task.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ShowingCases {

    private final CaseWrites writes;
    private final CaseWorkflow workflow;

    ShowingCases(CaseWrites writes, CaseWorkflow workflow) {
        this.writes = writes;
        this.workflow = workflow;
    }

    /** The person sees the open task and those that follow it, instead of who was shown them before. */
    public void showTo(CaseFile locked, String person) {
        writes.shownTo(locked.id(), person);
        workflow.taskShownTo(locked, person);
    }

    /** He does not see it any more, unless it is his now. */
    public void hideFrom(CaseFile locked, String person) {
        writes.shownTo(locked.id(), null);
        workflow.taskHiddenFrom(locked, person);
    }

    /** The leads see it too: it is theirs to decide something. */
    public void showToLeads(CaseFile locked) {
        writes.shownToLeads(locked.id());
        workflow.taskRaisedToLead(locked);
    }
}
