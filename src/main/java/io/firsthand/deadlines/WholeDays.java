package io.firsthand.deadlines;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Ends a term of law that is counted in days: the day of the event does not count, and the term ends with the last hour of its
 * last day where the customer lives (Regulation (EEC, Euratom) 1182/71 art. 3(1), (2)(b)).
 */
public final class WholeDays {

    private WholeDays() {}

    /** The first instant that is too late; a last day that is free puts nothing off. */
    public static Instant end(Instant event, int days, ZoneId zone) {
        return event.atZone(zone)
                .toLocalDate()
                .plusDays(days + 1L)
                .atStartOfDay(zone)
                .toInstant();
    }
}
