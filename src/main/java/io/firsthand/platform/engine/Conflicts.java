package io.firsthand.platform.engine;

import io.firsthand.platform.Refusal;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two that change the same thing at the same moment: the later one finds it changed, and nothing of his was written. Trying
 * once more is then right and cheap; a second failure is told to the person.
 */
public final class Conflicts {

    private static final Logger log = LoggerFactory.getLogger(Conflicts.class);

    private Conflicts() {}

    /** Whether the failure, or what caused it, is an optimistic lock of the engine or a lock or deadlock of the database. */
    public static boolean isConflict(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockingException || t instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return false;
    }

    /**
     * Does the work, once more after a conflict. The work brings its own transaction; inside a running one it is done only
     * once, because only the whole transaction can be repeated.
     *
     * @throws Refusal {@code changed-meanwhile} after the second conflict
     */
    public static <T> T retryOnce(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        try {
            return work.get();
        } catch (RuntimeException first) {
            if (!isConflict(first)) {
                throw first;
            }
            log.info(
                    "changed by another at the same moment, trying once more: {}",
                    first.getClass().getName());
        }
        try {
            return work.get();
        } catch (RuntimeException second) {
            if (isConflict(second)) {
                throw changedMeanwhile();
            }
            throw second;
        }
    }

    /** What the person is told. */
    public static Refusal changedMeanwhile() {
        return Refusal.conflict("changed-meanwhile");
    }
}
