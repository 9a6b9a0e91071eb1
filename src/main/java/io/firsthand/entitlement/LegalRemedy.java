package io.firsthand.entitlement;

/** What a right gives, as laws and policies name it. */
public enum LegalRemedy {
    REPAIR,
    REPLACEMENT,
    REFUND,
    PRICE_REDUCTION,
    COMPENSATION,
    STORE_CREDIT,
    KEEP_THE_GOODS;

    /** Whether it gives money back at all. */
    public boolean isMoney() {
        return this == REFUND || this == PRICE_REDUCTION || this == COMPENSATION;
    }

    /** Whether it gives goods as agreed. */
    public boolean isCure() {
        return this == REPAIR || this == REPLACEMENT;
    }
}
