package io.firsthand.entitlement;

import java.util.Optional;

/**
 * What happened between buyer and seller on the platform, and on the way back. An empty value is an unknown fact.
 *
 * @param hoursSinceContact hours since the buyer first wrote to the seller
 * @param returnAsked whether the buyer asked for a return on the platform
 * @param returnUnrefunded whether the goods came back and nothing was refunded
 * @param returnPossible whether the goods can be sent back at all
 * @param returnedLate whether the goods were sent back after the platform’s term
 */
public record DisputeFacts(
        Optional<Integer> hoursSinceContact,
        Optional<Boolean> returnAsked,
        Optional<Boolean> returnUnrefunded,
        Optional<Boolean> returnPossible,
        Optional<Boolean> returnedLate) {

    /** Nothing is known. */
    public static DisputeFacts unknown() {
        return FactCopies.unknown(DisputeFacts.class);
    }

    /** The same for a buyer who first wrote so many hours ago. */
    public DisputeFacts writtenTo(int hoursAgo) {
        return FactCopies.with(this, "hoursSinceContact", hoursAgo);
    }
}
