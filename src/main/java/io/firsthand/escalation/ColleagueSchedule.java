package io.firsthand.escalation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten seconds, on each node, whether a colleague who was asked has gone away. */
@Component
@ConditionalOnProperty(name = "firsthand.background.enabled", matchIfMissing = true)
class ColleagueSchedule {

    private final LookingForColleagues looking;

    ColleagueSchedule(LookingForColleagues looking) {
        this.looking = looking;
    }

    @Scheduled(fixedDelay = 10_000)
    void lookForColleagues() {
        looking.lookAtAll();
    }
}
