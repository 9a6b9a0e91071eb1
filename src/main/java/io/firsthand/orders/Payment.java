package io.firsthand.orders;

import io.firsthand.platform.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A payment that the customer made for an order.
 *
 * @param provider who took the money, e.g. {@code stripe}, {@code alipay}
 * @param providerRef the provider’s own number of it
 * @param captured what was taken
 * @param refundedOutside what already went back without us (in the provider’s console, by the platform)
 * @param disputedAt since when a chargeback or platform claim is open; it blocks a second payout
 */
public record Payment(
        long id,
        String provider,
        String providerRef,
        Money captured,
        Money refundedOutside,
        Instant capturedAt,
        Optional<Instant> disputedAt) {}
