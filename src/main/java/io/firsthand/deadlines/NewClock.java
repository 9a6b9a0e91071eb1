package io.firsthand.deadlines;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock to be started.
 *
 * @param startedAt from when its time counts
 * @param lowAt when to remind, or null for no reminder
 * @param dueAt when it runs out
 * @param calendar code of the calendar in whose time it runs
 * @param pausable whether it stands still while the case waits for the customer
 * @param source which rule, law or promise it comes from
 */
public record NewClock(
        ClockKey key,
        Instant startedAt,
        Instant lowAt,
        Instant dueAt,
        String calendar,
        boolean pausable,
        String source) {

    /**
     * A term that law, a platform or a payment provider sets. It runs at every hour, nothing pauses it, and it reminds when a
     * quarter of its time is left.
     *
     * @param name kebab-case, with the messages {@code clock.<KIND>.<name>} in both languages
     * @param source e.g. {@code Directive 2011/83/EU art. 13(1)}
     */
    public static NewClock outside(ClockKind kind, String name, Instant startedAt, Instant dueAt, String source) {
        Duration quarter = Duration.between(startedAt, dueAt).dividedBy(4);
        return new NewClock(
                new ClockKey(kind, name), startedAt, dueAt.minus(quarter), dueAt, Calendars.ALWAYS, false, source);
    }
}
