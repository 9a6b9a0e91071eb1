package io.firsthand.returns;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.OwnersTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the owner has to decide about returns goes with his case to a deputy, to a new owner, and back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwnersReturns implements OwnersTasks {

    private final Returns returns;
    private final ReturnWorkflow workflow;

    OwnersReturns(Returns returns, ReturnWorkflow workflow) {
        this.returns = returns;
        this.workflow = workflow;
    }

    @Override
    public void follow(CaseFile current) {
        returns.ofCase(current.id()).stream()
                .filter(it -> it.status() == ReturnStatus.DECIDING || it.status() == ReturnStatus.CLEARING_UP)
                .forEach(it -> workflow.ownersTaskFollows(it, current));
    }
}
