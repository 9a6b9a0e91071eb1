package io.firsthand.remedy;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every five seconds, on each node, whether money was claimed for which goods are on their way. */
@Component
@ConditionalOnProperty(name = "firsthand.background.enabled", matchIfMissing = true)
class StoppingSchedule {

    private final StoppingReplacements stopping;

    StoppingSchedule(StoppingReplacements stopping) {
        this.stopping = stopping;
    }

    @Scheduled(fixedDelay = 5000)
    void stopWhatIsClaimed() {
        stopping.look();
    }
}
