package io.firsthand.conversation;

import io.firsthand.cases.FirstContact;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The message that opened a case, for those who judge and acknowledge it. What a transaction stored it need not read again. */
@Component
class FirstMessages implements FirstContact {

    private final Messages messages;
    private final FirstSenders senders;

    FirstMessages(Messages messages, FirstSenders senders) {
        this.messages = messages;
        this.senders = senders;
    }

    /** The running transaction stored it with {@link MessageWrites#opening}, which locks its sender. */
    void stored(long caseId, long messageId, Received received) {
        if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(FirstMessages.this);
                }
            });
        }
        TransactionSynchronizationManager.bindResource(this, new Stored(caseId, messageId, received));
    }

    @Override
    public Words of(long caseId) {
        return stored(caseId).map(Stored::words).orElseGet(() -> read(caseId));
    }

    /** Who sent it; of two transactions with the same sender the second waits, here or where it stored the message. */
    FirstSenders.Found lockedSender(long caseId) {
        return stored(caseId).map(Stored::sender).orElseGet(() -> senders.lock(caseId));
    }

    private Words read(long caseId) {
        Message first = messages.first(caseId);
        return new Words(first.text(), first.automatic());
    }

    private Optional<Stored> stored(long caseId) {
        return Optional.ofNullable((Stored) TransactionSynchronizationManager.getResource(this))
                .filter(stored -> stored.caseId == caseId);
    }

    private record Stored(long caseId, long messageId, Received received) {

        Words words() {
            return new Words(received.text(), received.automatic());
        }

        FirstSenders.Found sender() {
            return new FirstSenders.Found(
                    messageId, received.channel().code(), received.sender().address(), received.automatic());
        }
    }
}
