package io.firsthand.remedy;

/** The way on which a remedy reaches the customer. */
public enum Rail {
    /** back on the payment that the money came by: the only way of a refund */
    ORIGINAL_PAYMENT,
    /** a transfer to the customer */
    PAYOUT,
    /** credit in the shop */
    COUPON,
    /** a parcel */
    GOODS,
    /** nothing is given: a denial */
    NONE
}
