package io.firsthand.entitlement;

/** The rights that a customer may have. */
public enum RightKind {
    /** ends the contract within a period, without a reason, by law */
    WITHDRAWAL,
    /** the same in China */
    NO_REASON_RETURN,
    /** follows from a store policy that was not shown as the law wants it */
    POLICY_NOT_SHOWN,
    /** goods that are not as agreed */
    CONFORMITY,
    /** goods that never came */
    NOT_DELIVERED,
    /** goods that came, or come, too late */
    LATE_DELIVERY,
    /** the seller deceived the buyer */
    FRAUD,
    /** food below the safety standard */
    FOOD_SAFETY,
    /** goods that hurt somebody, or may */
    PRODUCT_SAFETY,
    /** duties and charges that were not shown before the order */
    UNDISCLOSED_DUTIES,
    /** goods that nobody ordered */
    UNORDERED_GOODS,
    /** money that was taken without a ground */
    WRONG_CHARGE,
    /** what the platform gives its buyers */
    PLATFORM_POLICY,
    /** what the seller promised beyond the law */
    SELLER_PROMISE,
    /** a contact that claims neither money nor goods */
    NO_CLAIM
}
