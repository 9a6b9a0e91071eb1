package io.firsthand.entitlement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of the purchase itself. An empty value is an unknown fact.
 *
 * @param state second half of ISO 3166-2 where the law differs inside the market, e.g. {@code NY}, {@code SCT}
 * @param mall whether it was sold in the official mall of the platform
 * @param paymentMethod how it was paid
 * @param sellerCredit whether it was paid on credit that the seller gave
 * @param statementOn date of the statement that shows the charge
 * @param buyerKnew whether the buyer knew when he bought that the goods were below standard
 * @param partOfPromotion whether only a part of a bundle or of a threshold promotion comes back
 * @param giftKept whether a gift that came with the goods is not sent back
 * @param freeShippingLost whether without the returned goods the order would not have had free delivery
 * @param unordered whether the goods were sent without an order
 */
public record PurchaseFacts(
        Optional<String> state,
        Optional<Boolean> mall,
        Optional<String> paymentMethod,
        Optional<Boolean> sellerCredit,
        Optional<LocalDate> statementOn,
        Optional<Boolean> buyerKnew,
        Optional<Boolean> partOfPromotion,
        Optional<Boolean> giftKept,
        Optional<Boolean> freeShippingLost,
        Optional<Boolean> unordered) {

    /** Nothing is known. */
    public static PurchaseFacts unknown() {
        return FactCopies.unknown(PurchaseFacts.class);
    }

    /** The same, and the goods were ordered. */
    public PurchaseFacts ordered() {
        return FactCopies.with(this, "unordered", false);
    }
}
