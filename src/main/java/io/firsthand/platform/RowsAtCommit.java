package io.firsthand.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows of a log that the running transaction adds: kept until it commits and then written together, because a statement costs
 * far more than a row. Whoever reads the table in the same transaction calls {@link #write} before.
 */
public final class RowsAtCommit<R> {

    private final Consumer<List<R>> insert;

    /** @param insert writes some rows, in their order, with one statement */
    public RowsAtCommit(Consumer<List<R>> insert) {
        this.insert = insert;
    }

    /** Adds rows to the running transaction; without one they are written at once. */
    public void add(List<R> rows) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            insert(rows);
            return;
        }
        Kept<R> kept = kept();
        if (kept == null) {
            kept = new Kept<>(this);
            TransactionSynchronizationManager.bindResource(this, kept);
            TransactionSynchronizationManager.registerSynchronization(kept);
        }
        kept.rows.addAll(rows);
    }

    /** Writes what the running transaction has added so far. */
    public void write() {
        Kept<R> kept = kept();
        if (kept != null) {
            List<R> rows = List.copyOf(kept.rows);
            kept.rows.clear();
            insert(rows);
        }
    }

    private void insert(List<R> rows) {
        if (!rows.isEmpty()) {
            insert.accept(rows);
        }
    }

    @SuppressWarnings("unchecked")
    private Kept<R> kept() {
        return (Kept<R>) TransactionSynchronizationManager.getResource(this);
    }

    /** The rows of one transaction. */
    private static final class Kept<R> implements TransactionSynchronization {

        private final RowsAtCommit<R> log;
        private final List<R> rows = new ArrayList<>();

        Kept(RowsAtCommit<R> log) {
            this.log = log;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            log.write();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(log);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(log, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(log);
        }
    }
}
