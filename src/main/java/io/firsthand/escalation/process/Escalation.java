package io.firsthand.escalation.process;

import io.firsthand.platform.engine.ProcessVariable;

/** Contract of the process {@code escalation}: what the diagram and the code agree on. Its business key is the escalation's number. */
final class Escalation {

    static final String KEY = "escalation";

    private Escalation() {}

    static final class Elements {
        static final String DECIDE_THE_QUESTION = "UserTask_DecideTheQuestion";
        static final String ANSWER_THE_OWNER = "UserTask_AnswerTheOwner";
        static final String ANSWER_THE_COLLEAGUE = "UserTask_AnswerTheColleague";
        static final String DECISION_OVERDUE = "BoundaryEvent_DecisionOverdue";
        static final String ANSWER_OVERDUE = "BoundaryEvent_AnswerOverdue";
        static final String DECISION_GIVEN = "EndEvent_DecisionGiven";
        static final String FACTS_DELIVERED = "EndEvent_FactsDelivered";
        static final String HELP_WITHDRAWN = "EndEvent_HelpWithdrawn";

        private Elements() {}
    }

    static final class Messages {
        static final String HELP_WITHDRAWN = "HelpWithdrawn";

        private Messages() {}
    }

    static final class Variables {
        static final ProcessVariable<Long> ESCALATION_ID = ProcessVariable.id("escalationId");
        /** name of a {@link io.firsthand.escalation.HelpKind} */
        static final ProcessVariable<String> HELP_KIND = ProcessVariable.text("helpKind");
        /** when the answer is due first, and how often it is looked at afterwards; ISO 8601 repeating interval */
        static final ProcessVariable<String> ANSWER_CLOCK = ProcessVariable.text("answerClock");
        /** the department has answered; otherwise it is another one's */
        static final ProcessVariable<Boolean> OURS = ProcessVariable.statement("ours");
        /** how it ended, for the case that called: decided, answered or withdrawn */
        static final ProcessVariable<String> HELP_OUTCOME = ProcessVariable.text("helpOutcome");

        private Variables() {}
    }
}
