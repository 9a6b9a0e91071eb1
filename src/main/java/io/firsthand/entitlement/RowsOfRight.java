package io.firsthand.entitlement;

import io.firsthand.rulebook.Collected;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.Misfit;
import io.firsthand.rulebook.Unfired;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rows that speak of one right: those that fired, and those that may still fire because only unknown facts stand against
 * them.
 */
record RowsOfRight(RightKind right, List<Decision<Right>> fired, List<Unfired<Right>> near) {

    /** Facts that make another claim of it: a row that asks for them otherwise is not near. */
    private static final Set<String> IDENTITY = Set.of("reason", "region", "market", "platform", "right");

    static RowsOfRight of(RightKind right, Collected<Right> collected) {
        return new RowsOfRight(
                right,
                collected.rows().stream()
                        .filter(row -> row.required().right() == right)
                        .toList(),
                collected.unfired().stream()
                        .filter(row -> row.outcome().right() == right)
                        .filter(row -> row.misfit()
                                .map(Misfit::fact)
                                .filter(IDENTITY::contains)
                                .isEmpty())
                        .toList());
    }

    boolean isEmpty() {
        return fired.isEmpty() && near.isEmpty();
    }

    List<Decision<Right>> fired(Effect effect) {
        return fired.stream().filter(row -> row.required().effect() == effect).toList();
    }

    /** Rows of this effect that fire if what is unknown is as they ask. */
    List<Unfired<Right>> pending(Effect effect) {
        return near.stream()
                .filter(Unfired::mayFit)
                .filter(row -> row.outcome().effect() == effect)
                .toList();
    }

    /** The row that nearly gave the right: a number that is a little off before anything else. */
    Optional<Unfired<Right>> nearest() {
        Predicate<Unfired<Right>> gives = row -> row.outcome().effect() == Effect.GIVES;
        return near.stream().filter(gives.and(row -> row.misfit().isPresent())).min(NearestRow.FIRST);
    }
}
