package io.firsthand.returns.process;

import io.firsthand.platform.engine.ProcessVariable;
import java.util.Date;

/** Contract of the process {@code return-approval}: what the diagram and the code agree on. Its business key is the return's number. */
final class ReturnApproval {

    static final String KEY = "return-approval";

    private ReturnApproval() {}

    static final class Elements {
        static final String WAIT_FOR_EVIDENCE = "Gateway_WaitForTheEvidence";
        static final String EVIDENCE_TIME_OVER = "IntermediateCatchEvent_EvidenceTimeOver";
        static final String WAIT_FOR_GOODS = "Gateway_WaitForTheGoods";
        static final String WAITING_TIME_OVER = "IntermediateCatchEvent_WaitingTimeOver";
        static final String INSPECT_THE_GOODS = "UserTask_InspectTheGoods";
        static final String INSPECTION_OVERDUE = "BoundaryEvent_InspectionOverdue";
        static final String REFUND_DATE_REACHED = "StartEvent_RefundDateReached";
        static final String CLEAR_UP_THE_PARCEL = "UserTask_ClearUpTheParcel";
        static final String DECIDE_THE_RETURN = "UserTask_DecideTheReturn";
        static final String WAIT_FOR_THE_WAREHOUSE = "Gateway_WaitForTheWarehouse";
        static final String WAIT_FOR_THE_CUSTOMERS_WORD = "Gateway_WaitForTheCustomersWord";
        static final String NO_WORD_ABOUT_THE_GOODS = "IntermediateCatchEvent_NoWordAboutTheGoods";
        static final String SEND_THE_GOODS_BACK = "UserTask_SendTheGoodsBack";
        static final String SETTLED_IN_PART = "EndEvent_SettledInPart";
        static final String DENIED_AND_CLEARED_AWAY = "EndEvent_DeniedAndClearedAway";
        static final String RETURN_SETTLED = "EndEvent_ReturnSettled";
        static final String RETURN_DENIED = "EndEvent_ReturnDenied";
        static final String RETURN_CANCELLED = "EndEvent_ReturnCancelled";
        static final String RETURN_LAPSED = "EndEvent_ReturnLapsed";
        static final String KEPT_BY_CUSTOMER = "EndEvent_KeptByCustomer";

        private Elements() {}
    }

    static final class Messages {
        static final String EVIDENCE_RECEIVED = "EvidenceReceived";
        static final String DISPATCH_PROVED = "DispatchProved";
        static final String PARCEL_ARRIVED = "ParcelArrived";
        static final String PARCEL_LOST = "ParcelLost";
        static final String CUSTOMER_KEEPS_THE_GOODS = "CustomerKeepsTheGoods";
        static final String RETURN_CANCELLED = "ReturnCancelled";
        static final String EXCHANGE_SENT = "ExchangeSent";
        static final String OUT_OF_STOCK = "OutOfStock";
        static final String EXCHANGE_TAKEN_BACK = "ExchangeTakenBack";
        static final String GOODS_WANTED_BACK = "GoodsWantedBack";
        static final String GOODS_LEFT_TO_US = "GoodsLeftToUs";

        private Messages() {}
    }

    static final class Variables {
        static final ProcessVariable<Long> RETURN_ID = ProcessVariable.id("returnId");
        /** name of a {@link io.firsthand.returns.Judgement} */
        static final ProcessVariable<String> JUDGEMENT = ProcessVariable.text("judgement");

        static final ProcessVariable<Boolean> GOODS_NEEDED = ProcessVariable.statement("goodsNeeded");
        static final ProcessVariable<Date> EVIDENCE_UNTIL = ProcessVariable.instant("evidenceUntil");
        /** name of a {@link io.firsthand.returns.Whereabouts} */
        static final ProcessVariable<String> WHEREABOUTS = ProcessVariable.text("whereabouts");
        /** until when the goods are awaited */
        static final ProcessVariable<Date> AWAITED_UNTIL = ProcessVariable.instant("awaitedUntil");
        /** when the money must be back */
        static final ProcessVariable<Date> REFUND_DUE = ProcessVariable.instant("refundDue");
        /** the parcel that is overdue was sent */
        static final ProcessVariable<Boolean> SENT = ProcessVariable.statement("sent");
        /** a loss on the way back is ours */
        static final ProcessVariable<Boolean> OUR_LOSS = ProcessVariable.statement("ourLoss");
        /** name of a {@link io.firsthand.returns.ReturnWorkflow.Goods} */
        static final ProcessVariable<String> GOODS = ProcessVariable.text("goods");
        /** name of a {@link io.firsthand.returns.ReturnWorkflow.Next} */
        static final ProcessVariable<String> NEXT_STEP = ProcessVariable.text("nextStep");
        /** name of a {@link io.firsthand.returns.SettlingReturns.Step} */
        static final ProcessVariable<String> SETTLEMENT = ProcessVariable.text("settlement");

        static final ProcessVariable<Long> REMEDY_ID = ProcessVariable.id("remedyId");
        static final ProcessVariable<String> REMEDY_NUMBER = ProcessVariable.text("remedyNumber");
        /** the remedy was carried out, or the denial confirmed */
        static final ProcessVariable<Boolean> CARRIED_OUT = ProcessVariable.statement("carriedOut");
        /** goods are on their way to the customer, not money */
        static final ProcessVariable<Boolean> EXCHANGED = ProcessVariable.statement("exchanged");
        /** the goods are still to come, the money is out */
        static final ProcessVariable<Boolean> GOODS_EXPECTED = ProcessVariable.statement("goodsExpected");

        /** goods that are the customer's lie here */
        static final ProcessVariable<Boolean> GOODS_LEFT = ProcessVariable.statement("goodsLeft");
        /** until when the customer's word about them is awaited */
        static final ProcessVariable<Date> GOODS_UNTIL = ProcessVariable.instant("goodsUntil");
        /** something was given for the return */
        static final ProcessVariable<Boolean> ANYTHING_GIVEN = ProcessVariable.statement("anythingGiven");

        static final ProcessVariable<Boolean> KEPT = ProcessVariable.statement("kept");

        private Variables() {}
    }
}
