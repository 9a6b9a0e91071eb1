package io.firsthand.returns;

import java.time.Instant;

/**
 * A carrier's report.
 *
 * @param at when it happened, by the carrier's clock
 * @param atWarehouse the parcel came to our warehouse: kept for a person if nobody expects it
 */
public record ParcelEvent(String carrier, String trackingNumber, ParcelNews news, Instant at, boolean atWarehouse) {}
