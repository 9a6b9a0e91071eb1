package io.firsthand.platform.start;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A node that is told to stop says first that it is not ready any more and still answers for a while, so that whoever balances
 * sends it nothing new: a rolling restart fails no request. Setting {@code firsthand.shutdown.drain}: longer than the
 * balancer's interval of checks; none by default, because a single node has nobody who would take over.
 */
@Component
class Draining implements SmartLifecycle {

    private final Duration drain;
    private volatile boolean running;

    Draining(@Value("${firsthand.shutdown.drain:0s}") Duration drain) {
        this.drain = drain;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Readiness has been refused already when this is called: Spring Boot does so before it stops anything. */
    @Override
    public void stop() {
        try {
            Thread.sleep(drain.toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else, the web server included. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
