package io.firsthand.returns;

import java.util.List;
import java.util.Optional;

/**
 * A return that the customer of a case wants.
 *
 * @param lines what shall come back, at least one, each line of the order at most once
 * @param reason contact reason of the claim, e.g. {@code change-of-mind}
 * @param evidenceGiven whether the customer sent a picture or document; empty if nobody knows
 * @param declared the day on which the customer declared it, where a person says so; else his message decides
 */
public record RequestReturn(
        List<Line> lines,
        String reason,
        Wanted wanted,
        Optional<Boolean> evidenceGiven,
        Optional<Declaration.ByHand> declared) {

    public RequestReturn {
        lines = List.copyOf(lines);
    }

    /** As the customer's messages declare it. */
    public RequestReturn(List<Line> lines, String reason, Wanted wanted, Optional<Boolean> evidenceGiven) {
        this(lines, reason, wanted, evidenceGiven, Optional.empty());
    }

    /** @param quantity items, at least 1 */
    public record Line(long orderLineId, int quantity) {}
}
