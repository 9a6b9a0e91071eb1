package io.firsthand.returns;

import io.firsthand.cases.CaseFile;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.ReplacementListener;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The warehouse's word about the goods of an exchange reaches the return that waits for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExchangeAnswers implements ReplacementListener {

    private final Returns returns;
    private final ReturnWorkflow workflow;

    ExchangeAnswers(Returns returns, ReturnWorkflow workflow) {
        this.returns = returns;
        this.workflow = workflow;
    }

    @Override
    public void accepted(CaseFile locked, Remedy remedy) {
        waiting(remedy).ifPresent(it -> workflow.exchangeAnswered(it, true));
    }

    @Override
    public void refused(CaseFile locked, Remedy remedy) {
        waiting(remedy).ifPresent(it -> workflow.exchangeAnswered(it, false));
    }

    private Optional<Return> waiting(Remedy remedy) {
        return remedy.paysFor()
                .map(what -> what.substring(0, what.indexOf(':')))
                .flatMap(returns::find)
                .filter(it -> it.status() == ReturnStatus.SETTLING);
    }
}
