package io.firsthand.followup;

import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ReopeningCases;
import io.firsthand.cases.SettlingCases;
import io.firsthand.followup.FollowUpRecord.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A follow-up ends: nothing more comes, or the case goes back to its owner. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EndingFollowUps {

    private final CaseFiles caseFiles;
    private final FollowUps followUps;
    private final Surveys surveys;
    private final FollowUpWorkflow workflow;
    private final SettlingCases settling;
    private final ReopeningCases reopening;

    EndingFollowUps(
            CaseFiles caseFiles,
            FollowUps followUps,
            Surveys surveys,
            FollowUpWorkflow workflow,
            SettlingCases settling,
            ReopeningCases reopening) {
        this.caseFiles = caseFiles;
        this.followUps = followUps;
        this.surveys = surveys;
        this.workflow = workflow;
        this.settling = settling;
        this.reopening = reopening;
    }

    /** What the customer wrote in time still waits to be read: until then the case is not settled. */
    public void settled(long caseId) {
        caseFiles.lock(caseId);
        FollowUpRecord followUp = followUps.current(caseId);
        if (workflow.lateMessageOpen(followUp)) {
            surveys.closed(followUp.id());
            followUps.windowOver(followUp.id());
        } else {
            end(caseId, State.SETTLED);
            settling.settled(caseId);
        }
    }

    /** @param because kebab: {@code low-score} or {@code customer-wrote}; that an answer was taken back stands on the row */
    public void reopened(long caseId, String because) {
        if (end(caseId, State.REOPENED).answerTakenBack()) {
            reopening.takeUpAgain(caseId, "answer-taken-back");
        } else {
            reopening.reopen(caseId, because);
        }
    }

    private FollowUpRecord end(long caseId, State as) {
        caseFiles.lock(caseId);
        FollowUpRecord followUp = followUps.current(caseId);
        surveys.closed(followUp.id());
        followUps.ended(followUp.id(), as);
        return followUp;
    }
}
