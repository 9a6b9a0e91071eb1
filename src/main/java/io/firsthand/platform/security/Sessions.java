package io.firsthand.platform.security;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The sessions of all nodes. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Signs the person out everywhere: once the change that is the reason is committed, so that he cannot slip in before. */
    public void endAllOf(String personId) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            end(personId);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                end(personId);
            }
        });
    }

    private void end(String personId) {
        sessions.findByPrincipalName(personId).keySet().forEach(sessions::deleteById);
    }
}
