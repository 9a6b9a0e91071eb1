package io.firsthand.handover;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second, on each node, whether cases are in the right hands and handovers are answered. */
@Component
@ConditionalOnProperty(name = "firsthand.background.enabled", matchIfMissing = true)
class HandoverSchedule {

    private final StandingIn standingIn;

    private final MovingHandovers handovers;

    HandoverSchedule(StandingIn standingIn, MovingHandovers handovers) {
        this.standingIn = standingIn;
        this.handovers = handovers;
    }

    @Scheduled(fixedDelay = 1000)
    void lookAtHands() {
        standingIn.lookAtAll();
    }

    /** A round of its own: handovers are answered also where a look at the hands fails. */
    @Scheduled(fixedDelay = 1000)
    void moveHandovers() {
        handovers.runDue();
    }
}
