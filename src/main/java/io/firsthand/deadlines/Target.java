package io.firsthand.deadlines;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a clock of a case is allowed, and by which row.
 *
 * @param calendar code of the calendar, as it was found
 * @param zone where the customer lives
 * @param withdrawal what is known of his withdrawal; empty if nobody asked
 */
public record Target(
        ClockKey key,
        ServiceLevel level,
        String calendar,
        BusinessCalendar time,
        ZoneId zone,
        Optional<Withdrawal> withdrawal,
        String source) {

    /** For a customer of whom nobody has said yet where he lives. */
    Target(ClockKey key, ServiceLevel level, String calendar, BusinessCalendar time, String source) {
        this(key, level, calendar, time, ZoneOffset.UTC, Optional.empty(), source);
    }

    /** Whether it matters where the customer lives: his days count. */
    public boolean countsWholeDays() {
        return level.unit() == ServiceLevel.Unit.WHOLE_DAYS;
    }

    /** Whether it counts from an event of a withdrawal, and so moves with what becomes known of it. */
    public boolean followsWithdrawal() {
        return level.countedFrom().isPresent();
    }

    /** The same for a customer who lives there. */
    public Target in(ZoneId zone) {
        return new Target(key, level, calendar, time, zone, withdrawal, source);
    }

    /** The same after this withdrawal. */
    public Target after(Withdrawal withdrawal) {
        return new Target(key, level, calendar, time, zone, Optional.of(withdrawal), source);
    }

    /**
     * The clock; empty while that has not happened from which it counts.
     *
     * @param usual from when it counts unless it follows a withdrawal; then the notice, if no more is known of it
     */
    public Optional<NewClock> from(Instant usual) {
        Withdrawal known = withdrawal.orElseGet(() -> Withdrawal.noticed(usual));
        return level.countedFrom()
                .map(event -> known.start(event)
                        .map(start -> clock(start, known.notBefore(event, level.due(start, time, zone), zone))))
                .orElseGet(() -> Optional.of(clock(usual, level.due(usual, time, zone))));
    }

    private NewClock clock(Instant start, Instant due) {
        return new NewClock(key, start, level.low(start, due, time), due, calendar, level.pauses(), source);
    }
}
