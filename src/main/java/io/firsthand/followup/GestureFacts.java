package io.firsthand.followup;

import io.firsthand.cases.ClosedAs;

/**
 * A closed case as far as a closing gesture is concerned.
 *
 * @param score what the customer gave, 1 to 5; 0 if he did not answer
 * @param platform where the order was placed, {@code shop} for our own
 * @param promiseBroken he was answered first later than he was promised, or not at all
 * @param reopened how often the case came back after closing
 * @param somethingGiven money or goods went to him on this case
 */
public record GestureFacts(
        int score,
        String reason,
        ClosedAs closedAs,
        String market,
        String platform,
        String currency,
        boolean promiseBroken,
        int reopened,
        boolean somethingGiven) {}
