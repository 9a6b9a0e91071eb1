package io.firsthand.triage;

import io.firsthand.rulebook.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up what the rows of {@code contact-reason} say. A reason wins only if it is strong enough and clearly ahead: a wrong
 * reason sends the customer to the wrong place, an unclear one costs the owner a click.
 *
 * @param reason the winner, or {@code unclear}
 * @param weight of the winner, 0 if unclear
 * @param hints the rows that spoke for the winner; if unclear, all that spoke
 * @param all the rows that spoke for any reason
 */
record Reasoning(String reason, int weight, List<Decision<ReasonHint>> hints, List<Decision<ReasonHint>> all) {

    /** Below it a reason is a guess. */
    static final int ENOUGH = 3;

    /** By this much the winner must lead. */
    static final int LEAD = 2;

    /** A reason that a person set. */
    static Reasoning set(String reason) {
        return new Reasoning(reason, 0, List.of(), List.of());
    }

    static Reasoning of(List<Decision<ReasonHint>> hints) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        hints.forEach(
                hint -> weights.merge(hint.required().reason(), hint.required().weight(), Integer::sum));
        String best = null;
        int first = 0;
        int second = 0;
        for (Map.Entry<String, Integer> entry : weights.entrySet()) {
            if (entry.getValue() > first) {
                second = first;
                first = entry.getValue();
                best = entry.getKey();
            } else {
                second = Math.max(second, entry.getValue());
            }
        }
        if (best == null || first < ENOUGH || first - second < LEAD) {
            return new Reasoning(ContactReasons.UNCLEAR, 0, hints, hints);
        }
        String winner = best;
        return new Reasoning(
                winner,
                first,
                hints.stream()
                        .filter(hint -> hint.required().reason().equals(winner))
                        .toList(),
                hints);
    }
}
