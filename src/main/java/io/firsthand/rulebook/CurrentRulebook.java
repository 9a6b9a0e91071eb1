package io.firsthand.rulebook;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which rulebook is current: read once in a transaction, so that all of its decisions come from one. */
@Component
class CurrentRulebook {

    private final RulebookRows rows;
    private final CompiledRulebooks compiled;

    CurrentRulebook(RulebookRows rows, CompiledRulebooks compiled) {
        this.rows = rows;
        this.compiled = compiled;
    }

    CompiledRulebook get() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read();
        }
        Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound instanceof CompiledRulebook rulebook) {
            return rulebook;
        }
        CompiledRulebook rulebook = read();
        TransactionSynchronizationManager.bindResource(this, rulebook);
        TransactionSynchronizationManager.registerSynchronization(new Release(this, rulebook));
        return rulebook;
    }

    private CompiledRulebook read() {
        return compiled.get(
                rows.current().orElseThrow(() -> new IllegalStateException("no rule table has been imported yet")));
    }

    private record Release(Object key, CompiledRulebook rulebook) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(key);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(key, rulebook);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(key);
        }
    }
}
