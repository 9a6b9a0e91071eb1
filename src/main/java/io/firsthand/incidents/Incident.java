package io.firsthand.incidents;

import java.time.Instant;
import java.util.Optional;

/**
 * An incident as it stands.
 *
 * @param number shown to people, e.g. {@code I-12}
 * @param title short, for the desk
 * @param what what happened, for the desk; never sent
 * @param overAt since when it is over; empty while new cases still link themselves
 * @param closeWaiting when it was over, cases that waited for nothing else were to be closed
 */
public record Incident(
        long id,
        String number,
        String title,
        String what,
        Affected affected,
        String openedBy,
        Instant openedAt,
        Optional<String> overBy,
        Optional<Instant> overAt,
        boolean closeWaiting) {

    public boolean isOver() {
        return overAt.isPresent();
    }
}
