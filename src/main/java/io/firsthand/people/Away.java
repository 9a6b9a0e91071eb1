package io.firsthand.people;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which a person is away; as {@link Absence} without what is nobody's business.
 *
 * @param to exclusive
 * @param deputy who stands in for him by plan
 */
public record Away(Instant from, Instant to, Optional<String> deputy) {

    /** Whether the person is away at that moment. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
