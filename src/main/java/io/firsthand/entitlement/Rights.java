package io.firsthand.entitlement;

import io.firsthand.rulebook.Collected;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.Unfired;
import java.util.List;
import java.util.Optional;

/**
 * Every right that a row speaks of for one claim.
 *
 * @param facts that the rows were asked with
 * @param collected what the rows answered
 * @param all rights, in the order of {@link RightKind}
 * @param blockedBy the row that blocks every payout now (M7); empty if none does
 */
public record Rights(
        RightFacts facts, Collected<Right> collected, List<AssessedRight> all, Optional<Decision<Right>> blockedBy) {

    static Rights of(RightFacts facts, Collected<Right> collected) {
        return new Rights(
                facts,
                collected,
                AssessingRights.assess(collected),
                collected.rows().stream()
                        .filter(row -> row.required().effect() == Effect.BLOCKS)
                        .min(BestRow.FIRST));
    }

    /** The rights that the customer has, the most favourable first. */
    public List<AssessedRight> applying() {
        return all.stream()
                .filter(AssessedRight::applies)
                .sorted(MergingRights.BEST_FIRST)
                .toList();
    }

    /** The rights of which facts are missing. */
    public List<AssessedRight> unknown() {
        return all.stream()
                .filter(right -> right.status() == AssessedRight.Status.UNKNOWN)
                .toList();
    }

    /** The row that came nearest to giving a right; empty if none was near. */
    public Optional<Unfired<Right>> nearest() {
        return all.stream().flatMap(right -> right.nearest().stream()).min(NearestRow.FIRST);
    }
}
