package io.firsthand.entitlement;

/**
 * Under which law a market stands and how that law counts days.
 *
 * @param region code of the law's area, e.g. {@code EU}
 * @param firstDay where day 1 of a period lies
 * @param lastDay what becomes of a period that ends on a free day
 * @param calendar code of the business calendar of the market; {@code none} where nobody keeps one
 */
public record MarketLaw(String region, DayCount.FirstDay firstDay, DayCount.LastDay lastDay, String calendar) {

    /** How the days of a period are counted. */
    public DayCount count() {
        return new DayCount(firstDay, lastDay);
    }
}
