package io.firsthand.demo;

import io.firsthand.orders.ParcelState;
import java.time.Duration;
import java.util.List;

/**
 * One of the fifteen stories that every market has once, so that each way of going wrong can be tried in each market.
 *
 * @param age how long before the first start it was ordered
 * @param parcels where its parcels are; none if nothing was shipped yet
 */
record DemoOrder(Duration age, List<ParcelState> parcels, boolean cancelled, boolean disputed, boolean partlyRefunded) {

    /** Their place in this list is part of the order number: {@code DE-10001} is the first story in Germany. */
    static final List<DemoOrder> STORIES = List.of(
            with(2, ParcelState.LABEL_CREATED),
            with(6, ParcelState.IN_TRANSIT),
            with(16, ParcelState.STALLED),
            with(13, ParcelState.CUSTOMS_HELD),
            with(5, ParcelState.OUT_FOR_DELIVERY),
            with(8, ParcelState.DELIVERED),
            with(14, ParcelState.REFUSED),
            with(24, ParcelState.RETURNED_TO_SENDER),
            with(30, ParcelState.LOST),
            with(1),
            new DemoOrder(Duration.ofDays(4), List.of(), true, false, false),
            with(12, ParcelState.DELIVERED, ParcelState.LOST),
            new DemoOrder(Duration.ofDays(20), List.of(ParcelState.DELIVERED), false, true, false),
            with(900, ParcelState.DELIVERED),
            new DemoOrder(Duration.ofDays(40), List.of(ParcelState.DELIVERED), false, false, true));

    private static DemoOrder with(int daysOld, ParcelState... parcels) {
        return new DemoOrder(Duration.ofDays(daysOld), List.of(parcels), false, false, false);
    }
}
