package io.firsthand.remedy.process;

import io.firsthand.platform.engine.ProcessVariable;

/** Contract of the process {@code remedy-approval}: what the diagram and the code agree on. Its business key is the remedy's number. */
final class RemedyApproval {

    static final String KEY = "remedy-approval";

    private RemedyApproval() {}

    static final class Elements {
        static final String APPROVE_THE_REMEDY = "UserTask_ApproveTheRemedy";
        static final String CLEAR_THE_PAYMENT = "UserTask_ClearThePayment";
        static final String WAIT_FOR_THE_PAYMENT = "Gateway_WaitForThePayment";
        static final String APPROVAL_OVERDUE = "BoundaryEvent_ApprovalOverdue";
        static final String NO_WORD = "IntermediateCatchEvent_NoWord";
        static final String REMEDY_EXECUTED = "EndEvent_RemedyExecuted";
        static final String PAYMENT_GIVEN_UP = "EndEvent_PaymentGivenUp";
        static final String REMEDY_REFUSED = "EndEvent_RemedyRefused";
        static final String REMEDY_WITHDRAWN = "EndEvent_RemedyWithdrawn";
        static final String DENIAL_CONFIRMED = "EndEvent_DenialConfirmed";
        static final String DENIAL_OVERTURNED = "EndEvent_DenialOverturned";

        private Elements() {}
    }

    static final class Messages {
        static final String REMEDY_CHANGED = "RemedyChanged";
        static final String REMEDY_WITHDRAWN = "RemedyWithdrawn";
        static final String PAYMENT_SETTLED = "PaymentSettled";
        static final String PAYMENT_FAILED = "PaymentFailed";

        private Messages() {}
    }

    static final class Variables {
        static final ProcessVariable<Long> REMEDY_ID = ProcessVariable.id("remedyId");
        /** name of a {@link io.firsthand.entitlement.RemedyKind} */
        static final ProcessVariable<String> REMEDY_KIND = ProcessVariable.text("remedyKind");
        /** somebody must still approve */
        static final ProcessVariable<Boolean> APPROVAL_OPEN = ProcessVariable.statement("approvalOpen");
        /** the last answer was yes */
        static final ProcessVariable<Boolean> APPROVED = ProcessVariable.statement("approved");
        /** name of a {@link io.firsthand.remedy.RemedyWorkflow.Clearing} */
        static final ProcessVariable<String> CLEARING = ProcessVariable.text("clearing");

        private Variables() {}
    }
}
