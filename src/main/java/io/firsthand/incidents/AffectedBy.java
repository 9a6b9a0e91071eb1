package io.firsthand.incidents;

/** By what the cases of an incident are known. */
public enum AffectedBy {
    /** a list of orders */
    ORDERS,
    /** carrier, state of the parcel and days of dispatch */
    PARCELS,
    /** an item and days of order */
    ITEM,
    /** a contact reason and days of contact */
    REASON
}
