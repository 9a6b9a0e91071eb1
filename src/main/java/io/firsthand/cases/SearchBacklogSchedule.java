package io.firsthand.cases;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works off what is not findable yet, in rounds that leave time for other work. */
@Component
@ConditionalOnProperty(name = "firsthand.background.enabled", matchIfMissing = true)
class SearchBacklogSchedule {

    private final SearchBacklog backlog;

    SearchBacklogSchedule(SearchBacklog backlog) {
        this.backlog = backlog;
    }

    @Scheduled(fixedDelay = 5_000)
    void workOff() {
        backlog.workOff();
    }
}
