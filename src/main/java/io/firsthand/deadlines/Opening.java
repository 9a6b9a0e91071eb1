package io.firsthand.deadlines;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A stretch of real time without a break in which a desk is open.
 *
 * @param day business day that it belongs to: the one on which it started
 * @param to exclusive
 */
record Opening(LocalDate day, Instant from, Instant to) {

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** What is left of it from the instant on. */
    Opening notBefore(Instant instant) {
        return from.isBefore(instant) ? new Opening(day, instant, to) : this;
    }
}
