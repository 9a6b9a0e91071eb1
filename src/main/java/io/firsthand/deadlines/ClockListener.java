package io.firsthand.deadlines;

/** What a clock speaks to. The cases implement it. */
public interface ClockListener {

    /**
     * Locks the case until the transaction ends, so that clocks and people never pass each other unseen.
     *
     * @return false if somebody else holds it now: the clock comes again a second later
     */
    boolean lock(long caseId);

    /** The clock nears its end. */
    void ranLow(long caseId, ClockKind kind);

    /** The clock has run out. */
    void ranOut(long caseId, ClockKind kind);
}
