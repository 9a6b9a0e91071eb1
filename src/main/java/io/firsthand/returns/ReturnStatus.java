package io.firsthand.returns;

/** Where a return stands. */
public enum ReturnStatus {
    /** the rules are being asked */
    JUDGING,
    /** the customer was asked for evidence, once */
    EVIDENCE_ASKED,
    /** a denial is proposed */
    DENYING,
    /** the owner must decide how it goes on */
    DECIDING,
    /** the customer may send the goods */
    AUTHORISED,
    /** the goods are on their way */
    DISPATCHED,
    /** the goods are here and are being looked at */
    INSPECTING,
    /** the parcel held something else, only a part, or nothing */
    CLEARING_UP,
    /** money or goods are on their way to the customer */
    SETTLING,
    /** goods that were not accepted lie here: the customer says what becomes of them */
    OFFERING_BACK,
    /** the warehouse sends such goods back to him */
    SENDING_BACK,
    SETTLED,
    DENIED,
    CANCELLED,
    /** nothing was sent within the period */
    LAPSED,
    /** the customer kept the goods and took part of the money */
    KEPT;

    /** Whether something still runs. */
    public boolean isOpen() {
        return ordinal() < SETTLED.ordinal();
    }
}
