package io.firsthand.cases;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody look at the open task of a case before he may act on it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ShowingCases {

    private final CaseWorkflow workflow;

    ShowingCases(CaseWorkflow workflow) {
        this.workflow = workflow;
    }

    /** The person sees the task, as long as it is open. */
    public void showTo(CaseFile locked, String person) {
        workflow.taskShownTo(locked, person);
    }

    /** He does not see it any more, unless it is his now. */
    public void hideFrom(CaseFile locked, String person) {
        workflow.taskHiddenFrom(locked, person);
    }

    /** The leads see it too: it is theirs to decide something. */
    public void showToLeads(CaseFile locked) {
        workflow.taskRaisedToLead(locked);
    }
}
