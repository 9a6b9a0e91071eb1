package io.firsthand.remedy;

import io.firsthand.platform.Money;

/**
 * Where the refunds of a payment stand.
 *
 * @param refunded arrived
 * @param underWay proposed, or sent and not confirmed
 * @param left what may still be refunded; nothing while a chargeback or platform claim is open
 */
public record RefundStanding(Money refunded, Money underWay, Money left) {

    /** Of two payments in one currency together. */
    public RefundStanding plus(RefundStanding other) {
        return new RefundStanding(refunded.plus(other.refunded), underWay.plus(other.underWay), left.plus(other.left));
    }
}
