package io.firsthand.entitlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a row of {@code refund-amount} says of the money and the way back of a right. A blank says nothing of that.
 *
 * @param basis where it comes from
 * @param multiple statutory compensation: so many times {@code multipleOf}, beside the refund
 * @param multipleOf what is multiplied
 * @param floor least compensation, in {@code floorCurrency}
 * @param floorCurrency ISO 4217 code
 * @param delivery what of the outbound delivery is paid back
 * @param paysReturn who pays the way back
 * @param deductionUpTo percent of the price that loss of value may take off at most
 * @param settle how the sum is settled; codes of {@link LawLists#SETTLEMENTS}
 * @param refundWithin length of the period for the refund
 * @param refundUnit unit of it
 * @param refundFrom event from which it runs
 * @param returnWithinDays days within which the goods are to be sent back
 */
public record AmountTerm(
        Basis basis,
        Optional<BigDecimal> multiple,
        Optional<MultipleOf> multipleOf,
        Optional<BigDecimal> floor,
        Optional<String> floorCurrency,
        Optional<DeliveryBack> delivery,
        Optional<Payer> paysReturn,
        Optional<BigDecimal> deductionUpTo,
        Optional<List<String>> settle,
        Optional<Integer> refundWithin,
        Optional<TermUnit> refundUnit,
        Optional<RefundFrom> refundFrom,
        Optional<Integer> returnWithinDays) {

    /** Whether it speaks of goods that come back and of nothing else. */
    boolean isOfReturnOnly() {
        return multiple.isEmpty()
                && floor.isEmpty()
                && delivery.isEmpty()
                && settle.isEmpty()
                && refundWithin.isEmpty();
    }

    /** What a statutory compensation multiplies. */
    public enum MultipleOf {
        PRICE,
        LOSS
    }

    /** What of the outbound delivery is paid back, the least first. */
    public enum DeliveryBack {
        NONE,
        /** the cheapest delivery that was offered; an express surcharge is kept */
        STANDARD,
        ALL
    }

    /** Who pays the way back. */
    public enum Payer {
        BUYER,
        SELLER
    }

    /** In what a period is counted. */
    public enum TermUnit {
        HOURS,
        DAYS,
        BUSINESS_DAYS,
        /** until the card's or credit's next bill */
        BILLING_CYCLES
    }

    /** From what the period for the refund runs. */
    public enum RefundFrom {
        /** the customer's notice */
        NOTICE,
        /** the notice, but not before the goods or the proof of dispatch came */
        NOTICE_AND_GOODS_OR_PROOF,
        /** the goods, or the proof of dispatch if it comes first */
        GOODS_OR_PROOF,
        GOODS_BACK,
        /** the seller's agreement that a refund is due */
        AGREEMENT
    }
}
