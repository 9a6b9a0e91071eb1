package io.firsthand.deadlines;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the poller every second. Chat promises of seconds are kept by this, not by the engine's job executor. */
@Component
@ConditionalOnProperty(name = "firsthand.background.enabled", matchIfMissing = true)
class ClockSchedule {

    private final ClockPoller poller;
    private final Calendars calendars;

    ClockSchedule(ClockPoller poller, Calendars calendars) {
        this.poller = poller;
        this.calendars = calendars;
    }

    @Scheduled(fixedDelay = 1000)
    void poll() {
        poller.runDue();
    }

    /** A calendar may have been changed on another node. */
    @Scheduled(fixedDelay = 10_000)
    void refreshCalendars() {
        calendars.refresh();
    }
}
