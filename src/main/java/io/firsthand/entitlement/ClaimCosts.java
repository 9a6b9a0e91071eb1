package io.firsthand.entitlement;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a claim cost either side beside the price, in the order's currency. Empty: unknown, or nobody says that there is any.
 *
 * @param lossOfValue of goods that came back used
 * @param cardFee that the payment cost
 * @param returnFreight that the customer paid for the way back
 * @param dutiesPaid duties and charges that the customer paid
 * @param provenLoss of the customer, shown by papers
 * @param householdQuantity how many of the goods claimed a household needs
 * @param valueLostByFault percent by which the fault makes the goods worth less, 0 to 100: what a price is reduced by
 */
public record ClaimCosts(
        Optional<BigDecimal> lossOfValue,
        Optional<BigDecimal> cardFee,
        Optional<BigDecimal> returnFreight,
        Optional<BigDecimal> dutiesPaid,
        Optional<BigDecimal> provenLoss,
        Optional<Integer> householdQuantity,
        Optional<BigDecimal> valueLostByFault) {

    /** Nothing is known of any. */
    public static final ClaimCosts NONE = FactCopies.unknown(ClaimCosts.class);
}
