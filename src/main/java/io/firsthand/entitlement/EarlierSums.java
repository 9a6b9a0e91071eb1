package io.firsthand.entitlement;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * What was given before a claim: limits count it together with what is given now, so that splitting beats none.
 *
 * @param refunds of the price, with replacements at the price of the goods
 * @param payouts of compensation
 */
public record EarlierSums(Given refunds, Given payouts) {

    /** Limits are written in it. */
    static final Currency CNY = Currency.getInstance("CNY");

    /** Nothing went before. */
    public static final EarlierSums NONE = new EarlierSums(Given.NOTHING, Given.NOTHING);

    /**
     * @param ofOrder given for the order, in its currency
     * @param toCustomerCny given to the customer in 30 days, the order included, in CNY; empty: nothing but for the order
     */
    public record Given(BigDecimal ofOrder, Optional<BigDecimal> toCustomerCny) {

        static final Given NOTHING = new Given(BigDecimal.ZERO, Optional.empty());

        /** @param rate CNY for one unit of the order's currency */
        BigDecimal ofOrderCny(BigDecimal rate) {
            return ofOrder.multiply(rate);
        }

        BigDecimal customerCny(BigDecimal rate) {
            return toCustomerCny.orElseGet(() -> ofOrderCny(rate));
        }
    }
}
