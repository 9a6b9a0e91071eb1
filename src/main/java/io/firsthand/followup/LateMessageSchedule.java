package io.firsthand.followup;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten seconds, on each node, whether late messages stand before somebody who is there. */
@Component
@ConditionalOnProperty(name = "firsthand.background.enabled", matchIfMissing = true)
class LateMessageSchedule {

    private final MovingLateMessages moving;

    LateMessageSchedule(MovingLateMessages moving) {
        this.moving = moving;
    }

    @Scheduled(fixedDelay = 10_000)
    void lookAtReaders() {
        moving.lookAtAll();
    }
}
