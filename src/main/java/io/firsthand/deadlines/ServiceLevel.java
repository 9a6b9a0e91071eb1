package io.firsthand.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the table {@code service-levels} allows a clock.
 *
 * @param amount how many units; 0: there is no such clock
 * @param calendar code of a calendar, or {@link #MARKET}
 * @param remindAt percent of the time that is left when the owner is reminded; 0: no reminder
 * @param pauses whether the clock stands still while the case waits for the customer
 * @param name of a clock of law, platform or payment; none of ours
 * @param countedFrom event of a withdrawal from which it counts; empty for all that counts from contact, promise or dispute
 */
public record ServiceLevel(
        int amount,
        Unit unit,
        String calendar,
        int remindAt,
        boolean pauses,
        Optional<String> name,
        Optional<CountedFrom> countedFrom) {

    /** The calendar of the market that the order was sold to. */
    public static final String MARKET = "market";

    /** In what the amount is counted: open minutes and hours, business days, or the whole days of a term of law. */
    public enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        /** days of the calendar where the customer lives; the first is the day after, the last one counts to its end */
        WHOLE_DAYS
    }

    /** @param zone where the customer lives; only whole days ask for it */
    Instant due(Instant start, BusinessCalendar time, ZoneId zone) {
        return switch (unit) {
            case MINUTES -> time.plus(start, Duration.ofMinutes(amount));
            case HOURS -> time.plus(start, Duration.ofHours(amount));
            case DAYS -> time.plusDays(start, amount);
            case WHOLE_DAYS -> WholeDays.end(start, amount, zone);
        };
    }

    /** When to remind, or null. */
    Instant low(Instant start, Instant due, BusinessCalendar time) {
        return remindAt <= 0
                ? null
                : time.plus(
                        start,
                        time.between(start, due).multipliedBy(100 - remindAt).dividedBy(100));
    }
}
