package io.firsthand.entitlement;

/** What a row of {@code refund-eligibility} does to its right. */
public enum Effect {
    /** the customer has the right */
    GIVES,
    /** the customer does not have it, though another row gives it */
    EXCLUDES,
    /** an exclusion of the right does not count, if its ground is among the row's */
    VOIDS,
    /** something must be found out first, unless another row gives the right already */
    ASKS,
    /** nothing may be paid now, whatever is due */
    BLOCKS,
    /** there is nothing to be given: the contact is no claim */
    ANSWERS
}
