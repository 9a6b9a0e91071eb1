package io.firsthand.orders;

import java.time.Instant;
import java.util.Optional;

/**
 * One parcel of an order, as its carrier last reported it.
 *
 * @param shippedAt when the carrier took it over; empty before
 * @param lastEventAt the carrier’s latest scan of any kind
 */
public record Parcel(
        long id,
        String carrier,
        String trackingNumber,
        ParcelState state,
        Optional<Instant> shippedAt,
        Optional<Instant> lastEventAt,
        Optional<Instant> deliveredAt) {

    /** Whether it reached the customer, even if it came back afterwards. */
    public boolean reached() {
        return state == ParcelState.DELIVERED || deliveredAt.isPresent();
    }

    boolean cameBack() {
        return state == ParcelState.REFUSED || state == ParcelState.RETURNED_TO_SENDER;
    }
}
