package io.firsthand.entitlement;

/** How the sum of a right is settled, beside price, delivery and compensation. */
public enum Settlement {
    /** a part that comes back is settled at the item prices of the purchase: a discount that the rest does not earn is lost */
    RESETTLE_PROMOTION,
    /** a gift that stays is deducted at the value stated beforehand */
    DEDUCT_GIFT,
    /** the freight out is deducted when the rest does not earn free delivery */
    DEDUCT_OUTBOUND_FREIGHT,
    /** the fee of the payment may be kept */
    CARD_FEE_KEPT,
    /** points and coupons go back as such */
    POINTS_IN_KIND,
    /** money goes back by the means by which it came */
    SAME_MEANS,
    /** a multiple of the price counts only what a household needs */
    HOUSEHOLD_QUANTITY,
    /** duties and charges that the customer paid are paid back */
    DUTIES_BACK,
    /** proven loss is paid beside everything else */
    DAMAGES;

    /** Whether it makes the refund smaller. */
    public boolean takesOff() {
        return switch (this) {
            case RESETTLE_PROMOTION, DEDUCT_GIFT, DEDUCT_OUTBOUND_FREIGHT, CARD_FEE_KEPT -> true;
            case POINTS_IN_KIND, SAME_MEANS, HOUSEHOLD_QUANTITY, DUTIES_BACK, DAMAGES -> false;
        };
    }
}
