package io.firsthand.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps this node's worker going: looks every second and whenever the bell rings, and delivers a few entries side by side, so
 * that a receiver that answers slowly does not hold up the others.
 */
@Component
@ConditionalOnProperty(name = "firsthand.background.enabled", matchIfMissing = true)
class OutboxLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxLoop.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int SIDE_BY_SIDE = 4;

    private final OutboxWorker worker;
    private final OutboxBell bell;
    private final Semaphore free = new Semaphore(SIDE_BY_SIDE);
    private ExecutorService deliveries;
    private Thread loop;
    private volatile boolean running;

    OutboxLoop(OutboxWorker worker, OutboxBell bell) {
        this.worker = worker;
        this.bell = bell;
    }

    @Override
    public void start() {
        running = true;
        deliveries = Executors.newFixedThreadPool(SIDE_BY_SIDE, work -> new Thread(work, "outbox-delivery"));
        loop = new Thread(this::loop, "outbox");
        loop.start();
    }

    private void loop() {
        while (running) {
            try {
                if (!takeDue()) {
                    bell.await(POLL);
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException databaseAway) {
                LOG.warn("outbox not readable: {}", databaseAway.toString());
                sleepQuietly();
            }
        }
    }

    private boolean takeDue() throws InterruptedException {
        free.acquire();
        int slots = 1 + free.drainPermits();
        List<OutboxRows.Leased> leased = List.of();
        try {
            leased = worker.lease(slots);
        } finally {
            free.release(slots - leased.size());
        }
        leased.forEach(entry -> deliveries.execute(() -> deliver(entry)));
        return !leased.isEmpty();
    }

    private void deliver(OutboxRows.Leased entry) {
        try {
            worker.deliver(entry);
        } catch (RuntimeException | Error unsettled) {
            // the lease runs out and the entry comes again
            LOG.error("outbox entry {} could not be settled", entry.entry().key(), unsettled);
        } finally {
            free.release();
        }
    }

    private void sleepQuietly() {
        try {
            bell.await(POLL);
        } catch (InterruptedException stop) {
            running = false;
        }
    }

    /** Deliveries under way are given time to end; what does not end is left to its lease. */
    @Override
    public void stop() {
        running = false;
        loop.interrupt();
        deliveries.shutdown();
        try {
            loop.join(POLL.toMillis());
            if (!deliveries.awaitTermination(10, TimeUnit.SECONDS)) {
                deliveries.shutdownNow();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
