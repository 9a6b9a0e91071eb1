package io.firsthand.returns;

import io.firsthand.cases.CaseFile;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.ReplacementListener;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of the goods of an exchange reaches the return that waits for them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExchangeAnswers implements ReplacementListener {

    private final Returns returns;
    private final ReturnDesk desk;
    private final ReturnWorkflow workflow;

    ExchangeAnswers(Returns returns, ReturnDesk desk, ReturnWorkflow workflow) {
        this.returns = returns;
        this.desk = desk;
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

    /** The owner decides what becomes of the return, as after a refund that was taken back. */
    @Override
    public void takenBack(CaseFile locked, Remedy remedy) {
        waiting(remedy).ifPresent(it -> {
            desk.stop(new ReturnDesk.Held(it, locked), ReturnStatus.DECIDING, "remedy-withdrawn");
            if (!workflow.exchangeTakenBack(it)) {
                throw Refusal.conflict("exchange-of-a-return");
            }
        });
    }

    /** A return that began before its drawing knew of goods taken back hears that they cannot be sent. */
    @Override
    public void withheld(CaseFile locked, Remedy remedy) {
        waiting(remedy).ifPresent(it -> {
            desk.stop(new ReturnDesk.Held(it, locked), ReturnStatus.DECIDING, "payment-disputed");
            if (!workflow.exchangeTakenBack(it)) {
                workflow.exchangeAnswered(it, false);
            }
        });
    }

    private Optional<Return> waiting(Remedy remedy) {
        return remedy.paysFor()
                .map(what -> what.substring(0, what.indexOf(':')))
                .flatMap(returns::find)
                .filter(it -> it.status() == ReturnStatus.SETTLING);
    }
}
