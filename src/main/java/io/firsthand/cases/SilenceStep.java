package io.firsthand.cases;

import java.time.Duration;

/**
 * What the table {@code silence} says.
 *
 * @param within how long the case waits on after a reminder; zero otherwise
 */
public record SilenceStep(Next next, Duration within) {

    /** What follows when the waiting time is over. */
    public enum Next {
        /** the case comes back to its owner */
        OWNER,
        /** the customer is reminded and the case waits on */
        REMIND,
        /** the case is closed as silent */
        CLOSE
    }
}
