package io.firsthand.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When what happened. Empty: unknown.
 *
 * @param zone where the customer lives: his days count
 * @param promisedOn latest delivery date promised, a date of the customer
 * @param sentAt when the customer sent the claim, if that is known apart
 * @param claimedAt when the claim arrived
 */
public record ClaimTimes(
        ZoneId zone,
        Optional<Instant> orderedAt,
        Optional<Instant> dispatchedAt,
        Optional<Instant> deliveredAt,
        Optional<LocalDate> promisedOn,
        Optional<Instant> sentAt,
        Instant claimedAt) {

    /** The customer's date of an instant. */
    LocalDate on(Instant at) {
        return CountingDays.dateOf(at, zone);
    }

    Optional<LocalDate> on(Optional<Instant> at) {
        return at.map(this::on);
    }

    /** The date that counts for a period in which it is enough to have sent the claim. */
    LocalDate sentOn() {
        return on(sentAt.orElse(claimedAt));
    }
}
