package io.firsthand.platform.outbox;

import java.time.Duration;

/**
 * Delivers the entries of one topic. Called outside any transaction, possibly more than once for the same entry: by a retry,
 * or by another node after this one died or was slower than its lease. Results are stored by the handler itself, in its own
 * transaction.
 */
public interface OutboxHandler {

    String topic();

    /**
     * @return what became of it
     * @throws RuntimeException outcome unknown; it is tried again later, and the handler then asks before it repeats
     */
    Delivery deliver(OutboxEntry entry);

    /**
     * An entry failed too often and stands until a person has it tried again. Called in the transaction that stops it, so that
     * whoever waits for the delivery learns of it, or it has not stopped.
     */
    default void stopped(OutboxEntry entry) {}

    /** What became of a delivery. */
    sealed interface Delivery {

        /** Finished, for good or ill: the row is done. */
        record Done() implements Delivery {}

        /** Not finished: come back after this time. Not counted as a failure. */
        record Later(Duration after) implements Delivery {}
    }
}
