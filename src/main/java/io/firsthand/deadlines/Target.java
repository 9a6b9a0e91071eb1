package io.firsthand.deadlines;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What a clock of a case is allowed, and by which row.
 *
 * @param calendar code of the calendar, as it was found
 * @param zone where the customer lives
 */
public record Target(
        ClockKey key, ServiceLevel level, String calendar, BusinessCalendar time, ZoneId zone, String source) {

    /** For a customer of whom nobody has said yet where he lives. */
    Target(ClockKey key, ServiceLevel level, String calendar, BusinessCalendar time, String source) {
        this(key, level, calendar, time, ZoneOffset.UTC, source);
    }

    /** Whether it matters where the customer lives: his days count. */
    public boolean countsWholeDays() {
        return level.unit() == ServiceLevel.Unit.WHOLE_DAYS;
    }

    /** The same for a customer who lives there. */
    public Target in(ZoneId zone) {
        return new Target(key, level, calendar, time, zone, source);
    }

    /** The clock, counted from this instant. */
    public NewClock from(Instant start) {
        Instant due = level.due(start, time, zone);
        return new NewClock(key, start, level.low(start, due, time), due, calendar, level.pauses(), source);
    }
}
