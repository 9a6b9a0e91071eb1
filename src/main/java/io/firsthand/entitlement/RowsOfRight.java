package io.firsthand.entitlement;

import io.firsthand.rulebook.Collected;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.Unfired;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The rows that speak of one right: those that fired, and those that may still fire because only unknown facts stand against
 * them.
 */
record RowsOfRight(RightKind right, List<Decision<Right>> fired, List<Unfired<Right>> near) {

    /** Facts that make another claim of it: a row that asks for them otherwise is not near. */
    private static final Set<String> IDENTITY = Set.of("reason", "region", "market", "platform", "right");

    /** Of every right that a row speaks of, in the order of {@link RightKind}. */
    static List<RowsOfRight> of(Collected<Right> collected) {
        Map<RightKind, List<Decision<Right>>> fired = collected.rows().stream()
                .collect(Collectors.groupingBy(row -> row.required().right()));
        Map<RightKind, List<Unfired<Right>>> near = collected.unfired().stream()
                .filter(RowsOfRight::isOfThisClaim)
                .collect(Collectors.groupingBy(row -> row.outcome().right()));
        return Arrays.stream(RightKind.values())
                .filter(right -> fired.containsKey(right) || near.containsKey(right))
                .map(right -> new RowsOfRight(
                        right, fired.getOrDefault(right, List.of()), near.getOrDefault(right, List.of())))
                .toList();
    }

    private static boolean isOfThisClaim(Unfired<Right> row) {
        return row.misfit().isEmpty() || !IDENTITY.contains(row.misfit().get().fact());
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
