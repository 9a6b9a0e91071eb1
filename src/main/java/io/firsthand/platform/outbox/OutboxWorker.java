package io.firsthand.platform.outbox;

import io.firsthand.platform.outbox.OutboxHandler.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Delivers what is due. An entry is leased by its row before it is delivered and settled afterwards, each in a transaction of
 * its own; the delivery itself runs outside any. A worker that dies, or is slower than its lease, leaves the entry to another
 * one, and its own late result is fenced off.
 */
@Component
public class OutboxWorker {

    /** Longer than any delivery that still goes on: handlers set time limits well below it. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** With the backoff below about three and a half hours of trying: 34 minutes while it grows, then six half hours. */
    static final int STOP_AFTER = 17;

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(30));
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

    private final OutboxRows rows;
    private final Clock clock;
    private final Map<String, OutboxHandler> handlers;

    OutboxWorker(OutboxRows rows, Clock clock, List<OutboxHandler> handlers) {
        this.rows = rows;
        this.clock = clock;
        // two handlers of one topic end the start
        this.handlers = handlers.stream().collect(Collectors.toMap(OutboxHandler::topic, Function.identity()));
    }

    /**
     * Delivers everything that is due, one after the other, until nothing is.
     *
     * @return number of deliveries tried
     */
    public int runDue() {
        int tried = 0;
        for (var leased = lease(1); !leased.isEmpty(); leased = lease(1)) {
            leased.forEach(this::deliver);
            tried += leased.size();
        }
        return tried;
    }

    /** At most this many due entries, leased for delivery at once: a lease must not run while its entry queues. */
    List<OutboxRows.Leased> lease(int atMost) {
        if (handlers.isEmpty()) {
            return List.of();
        }
        return rows.lease(
                handlers.keySet(), atMost, clock.instant(), clock.instant().plus(LEASE));
    }

    void deliver(OutboxRows.Leased leased) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a delivery must not run inside a transaction");
        }
        OutboxEntry entry = leased.entry();
        try {
            Delivery delivery = handlers.get(entry.topic()).deliver(entry);
            if (delivery instanceof Delivery.Later later) {
                rows.later(entry, clock.instant().plus(later.after()));
            } else {
                rows.done(entry, clock.instant());
            }
        } catch (RuntimeException problem) {
            failed(entry, leased.failures() + 1, problem);
        }
    }

    private void failed(OutboxEntry entry, int failures, RuntimeException problem) {
        if (failures >= STOP_AFTER) {
            LOG.error("outbox entry {} stopped after {} failures: {}", entry.key(), failures, FailureText.of(problem));
            rows.stopped(
                    entry,
                    clock.instant(),
                    problem,
                    () -> handlers.get(entry.topic()).stopped(entry));
        } else {
            LOG.warn("outbox entry {} failed for the {}. time: {}", entry.key(), failures, FailureText.of(problem));
            rows.failed(entry, clock.instant().plus(BACKOFF.after(failures, ThreadLocalRandom.current())), problem);
        }
    }
}
