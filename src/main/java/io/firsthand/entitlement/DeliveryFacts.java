package io.firsthand.entitlement;

import java.util.Optional;

/**
 * What is known of the delivery beyond the tracking. An empty value is an unknown fact.
 *
 * @param buyerChoseCarrier whether the buyer engaged a carrier of his own
 * @param dateEssential whether the delivery date was essential to the contract
 * @param extraPeriodOver whether an extra period that the buyer set is over
 * @param delayAccepted whether the buyer expressly agreed to the delay
 * @param deliveryProven whether the seller can prove the delivery to the buyer
 */
public record DeliveryFacts(
        Optional<Boolean> buyerChoseCarrier,
        Optional<Boolean> dateEssential,
        Optional<Boolean> extraPeriodOver,
        Optional<Boolean> delayAccepted,
        Optional<Boolean> deliveryProven) {

    /** Nothing is known. */
    public static DeliveryFacts unknown() {
        return FactCopies.unknown(DeliveryFacts.class);
    }

    /** The same, sent with a carrier of the seller. */
    public DeliveryFacts byOurCarrier() {
        return FactCopies.with(this, "buyerChoseCarrier", false);
    }
}
