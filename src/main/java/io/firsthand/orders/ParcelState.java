package io.firsthand.orders;

/** Where a parcel is, in the carrier’s words brought to one vocabulary. */
public enum ParcelState {
    /** announced to the carrier, not yet handed over */
    LABEL_CREATED,
    IN_TRANSIT,
    /** no scan for longer than the carrier needs between two */
    STALLED,
    CUSTOMS_HELD,
    OUT_FOR_DELIVERY,
    DELIVERED,
    /** the recipient did not accept it */
    REFUSED,
    RETURNED_TO_SENDER,
    /** the carrier gave it up */
    LOST
}
