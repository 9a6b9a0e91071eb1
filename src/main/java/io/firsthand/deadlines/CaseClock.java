package io.firsthand.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A clock of a case as it stands.
 *
 * @param lowAt when it reminds; empty if it does not
 * @param dueAt when it runs out; while it is paused, when it would have
 * @param stoppedAt when what it measures was done
 * @param pausedAt since when it stands still
 * @param remaining open time that is left, while it is paused
 * @param pausedFor open time of all pauses that are over
 * @param pauses those pauses, the earliest first: in another calendar they take another time
 */
public record CaseClock(
        long id,
        ClockKey key,
        Instant startedAt,
        Optional<Instant> lowAt,
        Instant dueAt,
        Optional<Instant> stoppedAt,
        Optional<Instant> pausedAt,
        Duration remaining,
        Duration pausedFor,
        List<Pause> pauses,
        String calendar,
        boolean pausable,
        String source) {

    /** A time in which the clock stood still. */
    record Pause(Instant from, Instant to) {}

    /** How a clock stands. */
    public enum State {
        RUNNING,
        /** the reminder's time has come */
        LOW,
        /** its time is over */
        OUT,
        PAUSED,
        /** stopped in time */
        KEPT,
        /** stopped too late */
        MISSED
    }

    public State state(Instant now) {
        if (stoppedAt.isPresent()) {
            return stoppedAt.get().isAfter(dueAt) ? State.MISSED : State.KEPT;
        }
        if (pausedAt.isPresent()) {
            return State.PAUSED;
        }
        if (!dueAt.isAfter(now)) {
            return State.OUT;
        }
        return lowAt.filter(low -> !low.isAfter(now)).isPresent() ? State.LOW : State.RUNNING;
    }

    boolean runs() {
        return stoppedAt.isEmpty() && pausedAt.isEmpty();
    }
}
