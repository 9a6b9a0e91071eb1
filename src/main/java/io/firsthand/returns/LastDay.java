package io.firsthand.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The last day of so many days from now, which counts in full where the customer lives. */
final class LastDay {

    private LastDay() {}

    static LocalDate of(Instant now, int days, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).plusDays(days);
    }

    /** Its last second. */
    static Instant end(Instant now, int days, ZoneId zone) {
        return of(now, days, zone).plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }
}
