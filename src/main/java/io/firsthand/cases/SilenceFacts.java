package io.firsthand.cases;

import io.firsthand.triage.Priority;

/**
 * A case whose customer did not answer in time.
 *
 * @param reason contact reason
 * @param statutory whether he has, or may have, a claim by law
 * @param reminders how often he was reminded since the owner let the case wait
 */
public record SilenceFacts(Priority priority, String reason, boolean statutory, int reminders) {

    SilenceFacts remindedOnceMore() {
        return new SilenceFacts(priority, reason, statutory, reminders + 1);
    }
}
