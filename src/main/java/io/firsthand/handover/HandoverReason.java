package io.firsthand.handover;

/** The only reasons for which a case changes its owner. */
public enum HandoverReason {
    /** the owner is away for long, or has left the desk */
    LEAVE,
    SHIFT_END_WITHOUT_DEPUTY,
    CONFLICT_OF_INTEREST,
    /** the customer asked for somebody else */
    CUSTOMER_REQUEST,
    LANGUAGE_GAP,
    MASS_INCIDENT;

    /** Whether the old owner must not own this customer's cases again. */
    boolean excludesOldOwner() {
        return this == CONFLICT_OF_INTEREST || this == CUSTOMER_REQUEST;
    }
}
