package io.firsthand.incidents;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every five seconds, on each node, for new cases of open incidents. */
@Component
@ConditionalOnProperty(name = "firsthand.background.enabled", matchIfMissing = true)
class IncidentSchedule {

    private final LinkingCases linking;

    IncidentSchedule(LinkingCases linking) {
        this.linking = linking;
    }

    @Scheduled(fixedDelay = 5000)
    void linkNewCases() {
        linking.linkNew();
    }
}
