package io.firsthand.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a claim. An empty value is an unknown fact: it leads to a question, never to a refusal. Dates are dates of the
 * customer.
 *
 * @param market ISO 3166 country of sale
 * @param platform where it was sold, e.g. {@code shop}, {@code amazon}
 * @param reason contact reason of the case
 * @param category of the goods
 * @param parcelState state of the parcel, e.g. {@code DELIVERED}
 * @param orderedOn date of the order in the customer's time zone
 * @param promisedOn latest delivery date promised
 * @param deliveredOn date of delivery in the customer's time zone
 * @param claimedOn date of the claim in the customer's time zone
 * @param evidenceGiven whether the customer sent a picture or document
 * @param disputed an open chargeback or platform claim
 * @param price of the goods claimed, in the order's currency
 * @param currency ISO 4217 code of the order's currency
 * @param purchase what is known of the purchase itself
 * @param seller what the seller told, promised, knew and did
 * @param goods what is known of the goods
 * @param fault what is known of a fault and of what was done about it
 * @param delivery what is known of the delivery beyond the tracking
 * @param dispute what happened between buyer and seller on the platform, and on the way back
 */
public record ClaimFacts(
        Optional<String> market,
        Optional<String> platform,
        Optional<String> reason,
        Optional<String> category,
        Optional<String> parcelState,
        Optional<LocalDate> orderedOn,
        Optional<LocalDate> promisedOn,
        Optional<LocalDate> deliveredOn,
        LocalDate claimedOn,
        Optional<Boolean> evidenceGiven,
        boolean disputed,
        Optional<BigDecimal> price,
        Optional<String> currency,
        PurchaseFacts purchase,
        SellerFacts seller,
        GoodsFacts goods,
        FaultFacts fault,
        DeliveryFacts delivery,
        DisputeFacts dispute) {

    /** A claim of which nothing is known but its date. */
    public static ClaimFacts on(LocalDate claimedOn) {
        return new ClaimFacts(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                claimedOn,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                PurchaseFacts.unknown(),
                SellerFacts.unknown(),
                GoodsFacts.unknown(),
                FaultFacts.unknown(),
                DeliveryFacts.unknown(),
                DisputeFacts.unknown());
    }

    /**
     * The same claim with one fact more, or other.
     *
     * @param fact name of a component, here or in one of the parts
     * @param value of the component's type, without Optional
     * @throws IllegalArgumentException if there is no such fact, or the value is of another type
     */
    public ClaimFacts with(String fact, Object value) {
        return FactCopies.with(this, fact, value);
    }

    /**
     * The same claim, this fact unknown.
     *
     * @throws IllegalArgumentException if there is no such fact, or it is always known
     */
    public ClaimFacts without(String fact) {
        return FactCopies.without(this, fact);
    }
}
