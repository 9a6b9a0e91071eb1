package io.firsthand.returns;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute, on each node, whom to remind of goods that he may send back. */
@Component
@ConditionalOnProperty(name = "firsthand.background.enabled", matchIfMissing = true)
class ReturnSchedule {

    private final RemindingCustomers reminding;

    ReturnSchedule(RemindingCustomers reminding) {
        this.reminding = reminding;
    }

    @Scheduled(fixedDelay = 60_000)
    void remind() {
        reminding.runDue();
    }
}
