package io.firsthand.demo;

import io.firsthand.orders.ParcelState;
import java.time.Duration;
import java.time.Instant;

/** When what happened to a parcel of the demo; null where it has not happened. */
record ParcelDates(Instant shippedAt, Instant lastEventAt, Instant deliveredAt) {

    static ParcelDates of(ParcelState state, Instant orderedAt, Instant now) {
        Instant shipped = orderedAt.plus(Duration.ofDays(1));
        Instant arrived = orderedAt.plus(Duration.ofDays(5));
        return switch (state) {
            case LABEL_CREATED -> new ParcelDates(null, null, null);
            case IN_TRANSIT, OUT_FOR_DELIVERY -> new ParcelDates(shipped, now.minus(Duration.ofHours(9)), null);
            case STALLED, CUSTOMS_HELD, LOST -> new ParcelDates(shipped, arrived, null);
            case DELIVERED -> new ParcelDates(shipped, arrived, arrived);
            case REFUSED -> new ParcelDates(shipped, arrived.plus(Duration.ofDays(1)), null);
            case RETURNED_TO_SENDER -> new ParcelDates(shipped, now.minus(Duration.ofDays(3)), null);
        };
    }
}
