package io.firsthand.deadlines;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the poller every second. Chat promises of seconds are kept by this, not by the engine's job executor. */
@Component
@ConditionalOnProperty(name = "firsthand.background.enabled", matchIfMissing = true)
class ClockSchedule {

    private final ClockPoller poller;

    ClockSchedule(ClockPoller poller) {
        this.poller = poller;
    }

    @Scheduled(fixedDelay = 1000)
    void poll() {
        poller.runDue();
    }
}
