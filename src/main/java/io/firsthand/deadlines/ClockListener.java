package io.firsthand.deadlines;

import java.time.Instant;
import java.util.Optional;

/** What a clock speaks to. The cases implement it. */
public interface ClockListener {

    /**
     * Locks the case until the transaction ends, so that clocks and people never pass each other unseen.
     *
     * @return false if somebody else holds it now: the clock comes again a second later
     */
    boolean lock(long caseId);

    /**
     * The clock nears its end.
     *
     * @return when to come again if nobody is there to hear it now; empty: it was told
     */
    Optional<Instant> ranLow(long caseId, ClockKey key);

    /** The clock has run out. Otherwise as {@link #ranLow}. */
    Optional<Instant> ranOut(long caseId, ClockKey key);
}
