package io.firsthand.triage;

import java.time.Instant;
import java.util.Optional;

/**
 * What decides who owns a case that nobody has received yet.
 *
 * @param channel e.g. {@code mail}
 * @param language of the customer, BCP 47 primary tag
 * @param reason contact reason
 * @param priority urgency
 * @param vip verified customer marked as such
 * @param steward owner of the customer's most recent case, open or closed less than 30 days ago
 * @param now the instant of routing; shifts are looked at in each person's own time zone
 */
public record RoutingFacts(
        String channel,
        String language,
        String reason,
        Priority priority,
        boolean vip,
        Optional<String> steward,
        Instant now) {}
