package io.firsthand.entitlement;

import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.Unfired;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What takes a right away. Only exclusions that name the right are looked at, so that a fault is never tested against those of
 * a change of mind (M3); law is the floor, so that no exclusion counts against a basis stronger than its own (M1, M2); one
 * whose ground a row voids does not count.
 */
final class Exclusions {

    private final RowsOfRight rows;
    private final List<Decision<Right>> firm;
    private final List<Decision<Right>> doubtful;
    private final List<Unfired<Right>> pending;

    Exclusions(RowsOfRight rows) {
        this.rows = rows;
        List<Decision<Right>> standing = rows.fired(Effect.EXCLUDES).stream()
                .filter(row -> !isVoided(row.required()))
                .toList();
        this.firm = standing.stream()
                .filter(row -> voiding(row.required()).isEmpty())
                .toList();
        this.doubtful = standing.stream().filter(row -> !firm.contains(row)).toList();
        this.pending = rows.pending(Effect.EXCLUDES).stream()
                .filter(row -> row.outcome().remedies().isEmpty())
                .filter(row -> !isVoided(row.outcome()))
                .toList();
    }

    /** Those that count for sure against a right of this basis, the strongest first. */
    List<Decision<Right>> against(Basis basis) {
        return whole(firm, basis).sorted(BestRow.FIRST).toList();
    }

    /** Whether one that is not voided for sure stands against a right of this basis. */
    boolean standsAgainst(Basis basis) {
        return Stream.concat(whole(firm, basis), whole(doubtful, basis))
                .findAny()
                .isPresent();
    }

    /** Facts that decide whether a right of this basis is excluded after all. */
    Set<String> doubts(Basis basis) {
        Stream<String> mayExclude =
                pending.stream().filter(row -> counts(row.outcome(), basis)).flatMap(row -> row.unknown().stream());
        Stream<String> mayVoid = whole(doubtful, basis)
                .flatMap(row -> voiding(row.required()).stream())
                .flatMap(row -> row.unknown().stream());
        return Stream.concat(mayExclude, mayVoid).collect(Collectors.toSet());
    }

    /** Remedies that are taken away from a right that otherwise stays. */
    Set<LegalRemedy> remediesTaken(Basis basis) {
        return firm.stream()
                .map(Decision::required)
                .filter(row -> counts(row, basis))
                .flatMap(row -> row.remedyOrder().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Decision<Right>> whole(List<Decision<Right>> exclusions, Basis basis) {
        return exclusions.stream()
                .filter(row -> row.required().remedies().isEmpty())
                .filter(row -> counts(row.required(), basis));
    }

    private static boolean counts(Right exclusion, Basis basis) {
        return exclusion.basis().compareTo(basis) <= 0;
    }

    private boolean isVoided(Right exclusion) {
        return rows.fired(Effect.VOIDS).stream().anyMatch(row -> voids(row.required(), exclusion));
    }

    /** Rows that would void it if what is unknown were as they ask. */
    private List<Unfired<Right>> voiding(Right exclusion) {
        return rows.pending(Effect.VOIDS).stream()
                .filter(row -> voids(row.outcome(), exclusion))
                .toList();
    }

    private static boolean voids(Right row, Right exclusion) {
        return row.ground().isEmpty()
                || exclusion.ground().stream()
                        .flatMap(List::stream)
                        .anyMatch(row.ground().get()::contains);
    }
}
