package io.firsthand.conversation;

import io.firsthand.cases.FirstContact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The words that opened a case, for those who judge it. */
@Component
class FirstMessages implements FirstContact {

    private final Messages messages;

    FirstMessages(Messages messages) {
        this.messages = messages;
    }

    /** The running transaction stored them: it judges them without reading them again. */
    void stored(long caseId, Words words) {
        if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(FirstMessages.this);
                }
            });
        }
        TransactionSynchronizationManager.bindResource(this, new Stored(caseId, words));
    }

    @Override
    public Words of(long caseId) {
        return TransactionSynchronizationManager.getResource(this) instanceof Stored stored && stored.caseId == caseId
                ? stored.words
                : read(caseId);
    }

    private Words read(long caseId) {
        Message first = messages.first(caseId);
        return new Words(first.text(), first.automatic());
    }

    private record Stored(long caseId, Words words) {}
}
