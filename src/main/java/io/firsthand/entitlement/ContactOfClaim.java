package io.firsthand.entitlement;

import io.firsthand.triage.Priority;
import java.util.Optional;

/**
 * What the service levels ask about the contact that a claim came with.
 *
 * @param channel on which it came; empty: the platform’s own messages if it was sold there, else mail
 * @param priority empty: that of an ordinary case
 * @param provider of a disputed payment; empty if none is disputed
 */
public record ContactOfClaim(Optional<String> channel, Optional<Priority> priority, Optional<String> provider) {

    /** Nothing is said of it. */
    public static final ContactOfClaim UNSAID =
            new ContactOfClaim(Optional.empty(), Optional.empty(), Optional.empty());
}
