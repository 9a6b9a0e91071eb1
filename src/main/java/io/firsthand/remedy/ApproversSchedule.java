package io.firsthand.remedy;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every five seconds, on each node, whether somebody new is on call for approvals that nobody may give. */
@Component
@ConditionalOnProperty(name = "firsthand.background.enabled", matchIfMissing = true)
class ApproversSchedule {

    private final LookingForApprovers looking;

    ApproversSchedule(LookingForApprovers looking) {
        this.looking = looking;
    }

    @Scheduled(fixedDelay = 5000)
    void askWhoCameOnCall() {
        looking.look();
    }
}
