package io.firsthand.entitlement;

import io.firsthand.entitlement.AmountTerm.DeliveryBack;
import io.firsthand.entitlement.AmountTerm.MultipleOf;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What the rights of a claim give in money, merged: data of the rows that apply.
 *
 * @param percent of the price that goes back, 0 to 100
 * @param priceReduced whether a right reduces the price without giving it back: in proportion to the value that the fault took
 * @param delivery what of the way out is refunded when nothing of the order stays
 * @param deduction most that may be deducted for loss of value, percent of the price; 0 if nothing
 * @param sellerPaysReturn whether the way back is ours to pay
 * @param settlements how the sum is settled
 * @param multiples of which the customer gets the one that gives most
 */
public record MoneyTerms(
        BigDecimal percent,
        boolean priceReduced,
        DeliveryBack delivery,
        BigDecimal deduction,
        boolean sellerPaysReturn,
        Set<Settlement> settlements,
        List<Multiple> multiples) {

    /**
     * @param floor least that is paid; 0 if none
     * @param floorCurrency in which the law writes it, ISO 4217; that of the order, or CNY
     * @param household whether only what a household needs counts
     * @param row of the table that gives it
     */
    public record Multiple(
            MultipleOf base, BigDecimal times, BigDecimal floor, String floorCurrency, boolean household, String row) {}

    boolean settles(Settlement by) {
        return settlements.contains(by);
    }
}
