package io.firsthand.followup.process;

import io.firsthand.platform.engine.ProcessVariable;
import java.util.Date;

/** Contract of the process {@code follow-up}: what the diagram and the code agree on. Its business key is the case's number. */
final class FollowUp {

    static final String KEY = "follow-up";

    private FollowUp() {}

    static final class Elements {
        static final String SURVEY_DELAY_OVER = "IntermediateCatchEvent_SurveyDelayOver";
        static final String SURVEY_CLOSED = "IntermediateCatchEvent_SurveyClosed";
        static final String REOPENING_WINDOW_OVER = "IntermediateCatchEvent_ReopeningWindowOver";
        static final String READ_THE_LATE_MESSAGE = "UserTask_ReadTheLateMessage";
        static final String LATE_MESSAGE_UNREAD = "BoundaryEvent_LateMessageUnread";
        static final String CASE_SETTLED = "EndEvent_CaseSettled";
        static final String CASE_REOPENED = "EndEvent_CaseReopened";
        static final String CASE_REOPENED_BY_DECISION = "EndEvent_CaseReopenedByDecision";
        static final String LATE_MESSAGE_READ = "EndEvent_LateMessageRead";

        private Elements() {}
    }

    static final class Messages {
        static final String SURVEY_ANSWERED = "SurveyAnswered";
        static final String CUSTOMER_WROTE_AGAIN = "CustomerWroteAgain";
        static final String REOPENING_DECIDED = "ReopeningDecided";

        private Messages() {}
    }

    static final class Variables {
        static final ProcessVariable<Long> CASE_ID = ProcessVariable.id("caseId");
        /** when the customer may be asked */
        static final ProcessVariable<Date> SURVEY_AT = ProcessVariable.instant("surveyAt");
        /** until when a late message may reopen the case */
        static final ProcessVariable<Date> REOPENABLE_UNTIL = ProcessVariable.instant("reopenableUntil");

        static final ProcessVariable<Boolean> SURVEY_ALLOWED = ProcessVariable.statement("surveyAllowed");
        /** code of the scenario question */
        static final ProcessVariable<String> SURVEY_QUESTION = ProcessVariable.text("surveyQuestion");

        static final ProcessVariable<Date> SURVEY_CLOSES_AT = ProcessVariable.instant("surveyClosesAt");
        static final ProcessVariable<Boolean> SCORE_LOW = ProcessVariable.statement("scoreLow");
        static final ProcessVariable<Boolean> GESTURE_GIVEN = ProcessVariable.statement("gestureGiven");
        /** name of a {@link io.firsthand.followup.Gesture.Kind} */
        static final ProcessVariable<String> GESTURE_KIND = ProcessVariable.text("gestureKind");
        /** in major units of the order's currency, as the table says it */
        static final ProcessVariable<String> GESTURE_AMOUNT = ProcessVariable.text("gestureAmount");

        private Variables() {}
    }
}
