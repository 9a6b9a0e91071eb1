package io.firsthand.returns;

/** A carrier that issues labels for parcels back to us. Called outside any transaction. */
public interface LabelPort {

    /**
     * Orders a label. The same key gets the same label, however often it comes.
     *
     * @throws RuntimeException outcome unknown: ask again under the same key
     */
    Label label(String key, String returnNumber);

    /**
     * @param trackingNumber by which the carrier reports the parcel
     * @param reference by which the customer gets the label
     */
    record Label(String carrier, String trackingNumber, String reference) {}
}
