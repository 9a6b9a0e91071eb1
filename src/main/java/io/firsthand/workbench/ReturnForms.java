package io.firsthand.workbench;

import io.firsthand.returns.DecidingReturns;
import io.firsthand.returns.Returns;
import io.firsthand.returns.TypedAmounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two tasks in which the owner decides about a return are answered alike. */
@Configuration(proxyBeanMethods = false)
class ReturnForms {

    @Bean
    TaskForm decideReturnForm(
            Returns returns, DecidingReturns deciding, TypedAmounts typed, ReturnSentence sentence, Labels labels) {
        return new ReturnDecisionForm(
                "UserTask_DecideTheReturn", "decide-return", returns, deciding, typed, sentence, labels);
    }

    @Bean
    TaskForm clearUpParcelForm(
            Returns returns, DecidingReturns deciding, TypedAmounts typed, ReturnSentence sentence, Labels labels) {
        return new ReturnDecisionForm(
                "UserTask_ClearUpTheParcel", "clear-up-parcel", returns, deciding, typed, sentence, labels);
    }
}
