package io.firsthand.platform.audit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals every second. */
@Component
@ConditionalOnProperty(name = "firsthand.background.enabled", matchIfMissing = true)
class AuditSchedule {

    private final AuditSealer sealer;

    AuditSchedule(AuditSealer sealer) {
        this.sealer = sealer;
    }

    @Scheduled(fixedDelay = 1000)
    void seal() {
        sealer.sealPending();
    }
}
