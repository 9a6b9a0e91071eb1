package io.firsthand.returns;

import io.firsthand.orders.ParcelState;

/** What a carrier reports of a parcel. */
public enum ParcelNews {
    LABEL_CREATED(ParcelState.LABEL_CREATED),
    PICKED_UP(ParcelState.IN_TRANSIT),
    IN_TRANSIT(ParcelState.IN_TRANSIT),
    STALLED(ParcelState.STALLED),
    CUSTOMS_HELD(ParcelState.CUSTOMS_HELD),
    OUT_FOR_DELIVERY(ParcelState.OUT_FOR_DELIVERY),
    DELIVERED(ParcelState.DELIVERED),
    REFUSED(ParcelState.REFUSED),
    RETURNED_TO_SENDER(ParcelState.RETURNED_TO_SENDER),
    LOST(ParcelState.LOST);

    private final ParcelState state;

    ParcelNews(ParcelState state) {
        this.state = state;
    }

    ParcelState state() {
        return state;
    }
}
