package io.firsthand.deadlines;

import io.firsthand.triage.Priority;

/**
 * Facts of the table {@code service-levels}.
 *
 * @param clock which clock is asked for
 * @param channel on which the case was opened
 * @param market of the verified order, ISO 3166; {@code none} without one
 * @param reason contact reason
 * @param provider of a disputed payment; {@code none} if none is disputed
 * @param delivered whether all parcels of the verified order reached the customer
 * @param collected whether the seller offered to collect the goods of a withdrawal
 */
public record ServiceLevelFacts(
        ClockKind clock,
        Priority priority,
        String channel,
        String market,
        String reason,
        String provider,
        boolean delivered,
        boolean collected) {

    /** Where a market or a provider is not known. */
    public static final String NONE = "none";

    /** The same case for another contact reason. */
    public ServiceLevelFacts about(String other) {
        return new ServiceLevelFacts(clock, priority, channel, market, other, provider, delivered, collected);
    }

    /** The same case, its goods fetched by the seller. */
    public ServiceLevelFacts whenCollected() {
        return new ServiceLevelFacts(clock, priority, channel, market, reason, provider, delivered, true);
    }

    ServiceLevelFacts asking(ClockKind other) {
        return new ServiceLevelFacts(other, priority, channel, market, reason, provider, delivered, collected);
    }
}
