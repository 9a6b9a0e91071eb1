package io.firsthand.workbench;

import io.firsthand.escalation.AnsweringHelp;
import io.firsthand.platform.engine.HumanTasks;
import io.firsthand.remedy.ClearingPayments;
import io.firsthand.remedy.DecidingRemedies;
import io.firsthand.returns.GivingGoodsBack;
import io.firsthand.returns.InspectingReturns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may take which task that stands open to a group. */
@Configuration(proxyBeanMethods = false)
class CheckedTakers {

    /** An approval: who may give it. */
    @Bean
    TaskTaker remedyTaker(DecidingRemedies deciding, HumanTasks tasks) {
        return new CheckedTaker("remedy-approval", "UserTask_ApproveTheRemedy", false, deciding::check, tasks);
    }

    /** A payment to clear: who of finance may clear it. */
    @Bean
    TaskTaker paymentTaker(ClearingPayments clearing, HumanTasks tasks) {
        return new CheckedTaker("remedy-approval", "UserTask_ClearThePayment", false, clearing::check, tasks);
    }

    /** Goods to inspect: the warehouse, or a lead. */
    @Bean
    TaskTaker goodsTaker(InspectingReturns inspecting, HumanTasks tasks) {
        return new CheckedTaker(
                "return-approval",
                "UserTask_InspectTheGoods",
                false,
                (number, person) -> inspecting.check(person),
                tasks);
    }

    /** Goods to send back: the same. */
    @Bean
    TaskTaker goodsToSendTaker(GivingGoodsBack givingBack, HumanTasks tasks) {
        return new CheckedTaker(
                "return-approval",
                SendBackGoodsForm.ELEMENT,
                false,
                (number, person) -> givingBack.check(person),
                tasks);
    }

    @Bean
    TaskTaker decisionTaker(AnsweringHelp answering, HumanTasks tasks) {
        return helpTaker("UserTask_DecideTheQuestion", answering, tasks);
    }

    @Bean
    TaskTaker factsTaker(AnsweringHelp answering, HumanTasks tasks) {
        return helpTaker("UserTask_AnswerTheOwner", answering, tasks);
    }

    @Bean
    TaskTaker peerTaker(AnsweringHelp answering, HumanTasks tasks) {
        return helpTaker("UserTask_AnswerTheColleague", answering, tasks);
    }

    /** A question: who may answer it, so never the owner of the case, his deputy or who asked. */
    private static TaskTaker helpTaker(String element, AnsweringHelp answering, HumanTasks tasks) {
        return new CheckedTaker("escalation", element, true, answering::check, tasks);
    }
}
