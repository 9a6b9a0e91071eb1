package io.firsthand.cases.process;

import io.firsthand.platform.engine.ProcessVariable;
import java.util.Date;

/** Contract of the process {@code case-handling}: what the diagram and the code agree on. */
final class CaseHandling {

    static final String KEY = "case-handling";

    /** type of the incident that a failing rule leaves */
    static final String RULE_INCIDENT = "rule-failed";

    private CaseHandling() {}

    static final class Elements {
        static final String HANDLE_THE_CASE = "UserTask_HandleTheCase";
        static final String START_THE_FOLLOW_UP = "ServiceTask_StartTheFollowUp";

        private Elements() {}
    }

    static final class Messages {
        static final String CUSTOMER_REPLIED = "CustomerReplied";
        static final String OUTSIDE_ANSWERED = "OutsideAnswered";
        static final String REMEDY_PROPOSED = "RemedyProposed";
        static final String HELP_REQUESTED = "HelpRequested";
        static final String RETURN_REQUESTED = "ReturnRequested";
        static final String CLOCK_RAN_LOW = "ClockRanLow";
        static final String CLOCK_RAN_OUT = "ClockRanOut";
        static final String CASE_MERGED_OR_WITHDRAWN = "CaseMergedOrWithdrawn";

        private Messages() {}
    }

    static final class Variables {
        static final ProcessVariable<Long> CASE_ID = ProcessVariable.id("caseId");
        /** no: spam or automatic mail, set aside */
        static final ProcessVariable<Boolean> GENUINE = ProcessVariable.statement("genuine");
        /** somebody talks to the customer already, so no acknowledgement is due */
        static final ProcessVariable<Boolean> ALREADY_TALKING = ProcessVariable.statement("alreadyTalking");
        /** {@link #WAIT} or {@link #CLOSE} */
        static final ProcessVariable<String> NEXT_STEP = ProcessVariable.text("nextStep");

        static final ProcessVariable<Boolean> SOMETHING_UNREAD = ProcessVariable.statement("somethingUnread");
        /** when a waiting case comes back by itself */
        static final ProcessVariable<Date> WAITING_UNTIL = ProcessVariable.instant("waitingUntil");
        /** name of a {@link io.firsthand.cases.ClosedAs} */
        static final ProcessVariable<String> CLOSED_AS = ProcessVariable.text("closedAs");

        /** what follows when the waiting time is over; name of a {@link io.firsthand.cases.SilenceStep.Next} */
        static final ProcessVariable<String> AFTER_WAITING = ProcessVariable.text("afterWaiting");

        static final ProcessVariable<Long> REMEDY_ID = ProcessVariable.id("remedyId");
        static final ProcessVariable<String> REMEDY_NUMBER = ProcessVariable.text("remedyNumber");
        static final ProcessVariable<Long> RETURN_ID = ProcessVariable.id("returnId");
        static final ProcessVariable<String> RETURN_NUMBER = ProcessVariable.text("returnNumber");

        static final ProcessVariable<Long> ESCALATION_ID = ProcessVariable.id("escalationId");
        static final ProcessVariable<String> ESCALATION_NUMBER = ProcessVariable.text("escalationNumber");
        /** {@link #OPEN} until the help has ended; set beforehand, so that two requests keep each its own */
        static final ProcessVariable<String> HELP_OUTCOME = ProcessVariable.text("helpOutcome");

        static final String OPEN = "open";
        static final String WAIT = "wait";
        static final String CLOSE = "close";

        private Variables() {}
    }
}
