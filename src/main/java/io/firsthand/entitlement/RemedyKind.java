package io.firsthand.entitlement;

/** What can be done for, or answered to, a customer. */
public enum RemedyKind {
    /** money back on the payment it came by */
    REFUND,
    /** the goods once more; counts at the price of the item */
    REPLACEMENT,
    /** money owed beside the price: a multiple by law, proven loss, what the customer paid for us; a payout of its own */
    COMPENSATION,
    /** money or credit beyond what is owed */
    GOODWILL,
    /** the claim is declined: takes the same road as money */
    DENIAL
}
