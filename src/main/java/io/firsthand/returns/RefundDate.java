package io.firsthand.returns;

import java.time.Instant;
import java.time.ZoneId;

/** The day on which the money for goods that are here must be back: the last one of the term that the case's clock shows. */
final class RefundDate {

    private RefundDate() {}

    /**
     * The beginning of the last day, so that the money leaves on it at the latest. Where the law counts from the notice (Directive
     * 2011/83/EU art. 13(1)), that is the day of the customer's declaration, not of its entry; where it counts from goods or proof
     * (CCR 2013 reg. 34(5)), the one that came first.
     *
     * @param here a return whose goods are here
     * @param zone of the customer
     */
    static Instant of(Return here, ZoneId zone) {
        Terms terms = here.judged();
        Instant tooLate = here.withdrawal()
                .end(terms.refundFrom(), terms.refundDays(), zone)
                .orElseThrow();
        return tooLate.atZone(zone)
                .toLocalDate()
                .minusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
