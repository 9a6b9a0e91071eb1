package io.firsthand.remedy.sandbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the sandbox look every five seconds for what it must tell. */
@Component
@Conditional(SandboxChosen.class)
@ConditionalOnProperty(name = "firsthand.background.enabled", matchIfMissing = true)
class SandboxSchedule {

    private final SandboxNotices notices;

    SandboxSchedule(SandboxNotices notices) {
        this.notices = notices;
    }

    @Scheduled(fixedDelay = 5000)
    void tell() {
        notices.send();
    }
}
