package io.firsthand.entitlement;

import java.util.List;
import java.util.Optional;

/**
 * Under which law a market stands and how that law counts days.
 *
 * @param region code of the law's area, e.g. {@code EU}
 * @param firstDay where day 1 of a period lies
 * @param lastDay what becomes of a period that ends on a free day
 * @param calendar code of the business calendar of the market; {@code none} where nobody keeps one
 * @param sentInTime whether a claim is in time that was sent in time, though it arrived later
 * @param currencies ISO 4217 codes in which the market is sold to; empty for any
 */
public record MarketLaw(
        String region,
        DayCount.FirstDay firstDay,
        DayCount.LastDay lastDay,
        String calendar,
        boolean sentInTime,
        Optional<List<String>> currencies) {

    /** How the days of a period are counted. */
    public DayCount count() {
        return new DayCount(firstDay, lastDay);
    }
}
