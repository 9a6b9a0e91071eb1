package io.firsthand.people;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which a person is away, whatever his shift says.
 *
 * @param to exclusive
 * @param deputy who stands in for him by plan; empty: whoever fits best is named for each case
 */
public record Absence(long id, String personId, AbsenceKind kind, Instant from, Instant to, Optional<String> deputy) {

    /** Whether the person is away at that moment. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
