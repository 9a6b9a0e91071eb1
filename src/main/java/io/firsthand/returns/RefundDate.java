package io.firsthand.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day on which the money for goods that are here must be back. */
final class RefundDate {

    /** Without undue delay: who gets the goods after the legal day has these days to look at them. */
    private static final int UNDUE_DELAY = 3;

    private RefundDate() {}

    /**
     * The beginning of the last day, so that the money leaves on it at the latest. Where the law counts from the notice, that
     * is the day of the customer's declaration (Directive 2011/83/EU art. 13(1); CCR 2013 reg. 34), not of its entry.
     *
     * @param zone of the customer
     */
    static Instant of(Return here, ZoneId zone) {
        LocalDate arrived = LocalDate.ofInstant(here.arrivedAt().orElseThrow(), zone);
        int days = here.judged().refundDays();
        if (!here.judged().refundFromNotice()) {
            return arrived.plusDays(days).atStartOfDay(zone).toInstant();
        }
        LocalDate noticed = LocalDate.ofInstant(here.declaredAt(), zone).plusDays(days);
        LocalDate looked = arrived.plusDays(UNDUE_DELAY);
        return (noticed.isAfter(looked) ? noticed : looked).atStartOfDay(zone).toInstant();
    }
}
