package io.firsthand.deadlines;

import java.time.Instant;

/**
 * What a clock of a case is allowed, and by which row.
 *
 * @param calendar code of the calendar, as it was found
 */
public record Target(ClockKey key, ServiceLevel level, String calendar, BusinessCalendar time, String source) {

    /** The clock, counted from this instant. */
    public NewClock from(Instant start) {
        Instant due = level.due(start, time);
        return new NewClock(key, start, level.low(start, due, time), due, calendar, level.pauses(), source);
    }
}
