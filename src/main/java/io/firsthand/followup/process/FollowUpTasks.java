package io.firsthand.followup.process;

import io.firsthand.followup.AnsweringSurveys;
import io.firsthand.followup.ChoosingGestures;
import io.firsthand.followup.EndingFollowUps;
import io.firsthand.followup.Gesture;
import io.firsthand.followup.OfferingSurveys;
import io.firsthand.followup.ReadingLateMessages;
import io.firsthand.followup.process.FollowUp.Variables;
import java.math.BigDecimal;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The tasks of {@code follow-up}, in the order of the diagram. */
@Component
public class FollowUpTasks {

    private final OfferingSurveys offering;
    private final AnsweringSurveys answering;
    private final ChoosingGestures gestures;
    private final EndingFollowUps ending;
    private final ReadingLateMessages lateMessages;

    FollowUpTasks(
            OfferingSurveys offering,
            AnsweringSurveys answering,
            ChoosingGestures gestures,
            EndingFollowUps ending,
            ReadingLateMessages lateMessages) {
        this.offering = offering;
        this.answering = answering;
        this.gestures = gestures;
        this.ending = ending;
        this.lateMessages = lateMessages;
    }

    public void judgeTheSurvey(DelegateExecution execution) {
        OfferingSurveys.Judged judged = offering.judge(caseId(execution));
        Variables.SURVEY_ALLOWED.set(execution, judged.allowed());
        if (judged.allowed()) {
            Variables.SURVEY_QUESTION.set(execution, judged.question());
            Variables.SURVEY_CLOSES_AT.set(execution, Date.from(judged.closesAt()));
        }
    }

    public void offerTheSurvey(DelegateExecution execution) {
        offering.offer(
                caseId(execution),
                Variables.SURVEY_QUESTION.from(execution),
                Variables.SURVEY_CLOSES_AT.from(execution).toInstant());
    }

    public void readTheScore(DelegateExecution execution) {
        Variables.SCORE_LOW.set(execution, answering.isLow(caseId(execution)));
    }

    public void reopenWithTheOwner(DelegateExecution execution) {
        ending.reopened(caseId(execution), "low-score");
    }

    public void chooseTheGesture(DelegateExecution execution) {
        Optional<Gesture> gesture = gestures.choose(caseId(execution));
        Variables.GESTURE_GIVEN.set(execution, gesture.isPresent());
        gesture.ifPresent(chosen -> {
            Variables.GESTURE_KIND.set(execution, chosen.kind().name());
            Variables.GESTURE_AMOUNT.set(
                    execution, chosen.amount().orElseThrow().toPlainString());
        });
    }

    public void giveTheGesture(DelegateExecution execution) {
        gestures.give(
                caseId(execution),
                Gesture.Kind.valueOf(Variables.GESTURE_KIND.from(execution)),
                new BigDecimal(Variables.GESTURE_AMOUNT.from(execution)));
    }

    public void caseSettled(DelegateExecution execution) {
        ending.settled(caseId(execution));
    }

    /** Whenever the task is created. */
    public void handToOwner(DelegateTask task) {
        ReadingLateMessages.Reader reader = lateMessages.of(Variables.CASE_ID.from(task));
        task.setAssignee(reader.acting().orElse(null));
        task.setOwner(reader.owner().orElse(null));
        task.setPriority(reader.taskPriority());
        if (reader.acting().isEmpty()) {
            task.addCandidateGroup("role-lead");
        }
    }

    /** Until when the late message has to be read; asked when the task is created. */
    public Date readBy(DelegateExecution execution) {
        return Date.from(lateMessages.readBy(caseId(execution)));
    }

    public void letALeadReadIt(DelegateExecution execution) {
        lateMessages.raise(caseId(execution));
    }

    public void bringTheCaseBack(DelegateExecution execution) {
        ending.reopened(caseId(execution), "customer-wrote");
    }

    private static long caseId(DelegateExecution execution) {
        return Variables.CASE_ID.from(execution);
    }
}
