package io.firsthand.rulebook;

import java.util.List;

/**
 * What a COLLECT table answered.
 *
 * @param fired every row that fits, in the order of the table; for the record a single decision without row if none does
 * @param unfired rows that nearly fit: all known facts but one are as they ask, in the order of the table
 */
public record Collected<D extends Record>(List<Decision<D>> fired, List<Unfired<D>> unfired) {

    /** The rows that fit. */
    public List<Decision<D>> rows() {
        return fired.stream().filter(decision -> decision.outcome().isPresent()).toList();
    }
}
