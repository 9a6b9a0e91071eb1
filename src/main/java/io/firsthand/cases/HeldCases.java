package io.firsthand.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The case rows that the running transaction has locked or inserted. Nobody else can change them until it ends, so each is
 * read once; whoever changes one says so.
 */
@Component
class HeldCases {

    /**
     * The case as it stands, if the transaction holds its row.
     *
     * @param read asked when the row was changed since it was read
     */
    Optional<CaseFile> find(long id, Supplier<CaseFile> read) {
        Held held = held();
        if (held == null || !held.rows.containsKey(id)) {
            return Optional.empty();
        }
        CaseFile known = held.rows.get(id);
        return Optional.of(known == null ? hold(read.get()) : known);
    }

    /** The id of the case, if the transaction holds its row. */
    Optional<Long> id(String number) {
        Held held = held();
        return held == null ? Optional.empty() : Optional.ofNullable(held.ids.get(number));
    }

    /** The row is locked by this transaction and reads so. */
    CaseFile hold(CaseFile caseFile) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            Held held = held();
            if (held == null) {
                held = new Held();
                TransactionSynchronizationManager.bindResource(this, held);
                TransactionSynchronizationManager.registerSynchronization(held);
            }
            held.rows.put(caseFile.id(), caseFile);
            held.ids.put(caseFile.number(), caseFile.id());
        }
        return caseFile;
    }

    /** The row is changed: it is read again when somebody asks. */
    void changed(long id) {
        Held held = held();
        if (held != null && held.rows.containsKey(id)) {
            held.rows.put(id, null);
        }
    }

    private Held held() {
        return (Held) TransactionSynchronizationManager.getResource(this);
    }

    private final class Held implements TransactionSynchronization {

        /** null: held, but changed since it was read */
        private final Map<Long, CaseFile> rows = new HashMap<>();

        private final Map<String, Long> ids = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(HeldCases.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(HeldCases.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(HeldCases.this);
        }
    }
}
