package io.firsthand.cases;

import java.time.Duration;

/** What a case waits for, and how long at most before it comes back to its owner by itself. */
public enum WaitingFor {
    CUSTOMER(Duration.ofDays(7)),
    /** a department, a carrier, the warehouse, a payment */
    OUTSIDE(Duration.ofDays(3)),
    /** a date that the owner names */
    DATE(Duration.ofDays(0));

    private final Duration atMost;

    WaitingFor(Duration atMost) {
        this.atMost = atMost;
    }

    /** How long it waits when the owner names no date; zero where a date must be named. */
    public Duration atMost() {
        return atMost;
    }
}
