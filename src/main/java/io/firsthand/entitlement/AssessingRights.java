package io.firsthand.entitlement;

import io.firsthand.entitlement.AssessedRight.Status;
import io.firsthand.rulebook.Collected;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.Unfired;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says of each right whether the rows give it. An unknown fact that could give a right, or take it away, makes it unknown and
 * never a no (M8). The order of the rows does not matter.
 */
final class AssessingRights {

    private AssessingRights() {}

    /** Every right that a row speaks of, in the order of {@link RightKind}. */
    static List<AssessedRight> assess(Collected<Right> collected) {
        return RowsOfRight.of(collected).stream().map(AssessingRights::assess).toList();
    }

    private static AssessedRight assess(RowsOfRight rows) {
        Exclusions exclusions = new Exclusions(rows);
        List<Decision<Right>> givers = rows.fired(Effect.GIVES);
        List<Decision<Right>> sure = givers.stream()
                .filter(row -> !exclusions.standsAgainst(row.required().basis()))
                .filter(row -> exclusions.doubts(row.required().basis()).isEmpty())
                .sorted(BestRow.FIRST)
                .toList();
        if (!sure.isEmpty()) {
            return given(rows, sure, exclusions);
        }
        Set<String> doubts = doubts(rows, givers, exclusions);
        if (!doubts.isEmpty()) {
            return unknown(rows, givers.stream().min(BestRow.FIRST), doubts);
        }
        Optional<Decision<Right>> asks = rows.fired(Effect.ASKS).stream().min(BestRow.FIRST);
        if (givers.isEmpty() && asks.isPresent()) {
            return unknown(rows, asks, asked(rows));
        }
        Set<String> missing = missing(rows, exclusions);
        return missing.isEmpty() ? no(rows, exclusions) : unknown(rows, Optional.empty(), missing);
    }

    /** What would have to be known to be sure that a right that is given is not taken away. */
    private static Set<String> doubts(RowsOfRight rows, List<Decision<Right>> givers, Exclusions exclusions) {
        return givers.stream()
                .map(row -> row.required().basis())
                .filter(basis -> exclusions.against(basis).isEmpty())
                .flatMap(basis -> exclusions.doubts(basis).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> asked(RowsOfRight rows) {
        return rows.fired(Effect.ASKS).stream()
                .flatMap(row -> row.required().ask().stream())
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /**
     * What would have to be known for a row to give the right: the least of it. Of several rows that may still give it the one is
     * asked for that asks the fewest facts, and of those what is asked first anyway; a no to it leads to the next.
     */
    private static Set<String> missing(RowsOfRight rows, Exclusions exclusions) {
        return rows.pending(Effect.GIVES).stream()
                .filter(row -> exclusions.against(row.outcome().basis()).isEmpty())
                .min(Comparator.comparing((Unfired<Right> row) -> row.unknown().size())
                        .thenComparing(AssessingRights::firstAsked)
                        .thenComparing(row -> row.outcome().basis())
                        .thenComparing(Unfired::row))
                .map(row -> Set.copyOf(row.unknown()))
                .orElse(Set.of());
    }

    private static int firstAsked(Unfired<Right> row) {
        return row.unknown().stream()
                .map(Questions::claimFact)
                .mapToInt(Questions.ALL.codes()::indexOf)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static AssessedRight given(RowsOfRight rows, List<Decision<Right>> givers, Exclusions exclusions) {
        Decision<Right> best = givers.get(0);
        Set<LegalRemedy> taken = exclusions.remediesTaken(best.required().basis());
        List<LegalRemedy> remedies = givers.stream()
                .flatMap(row -> row.required().remedyOrder().stream())
                .distinct()
                .filter(remedy -> !taken.contains(remedy))
                .toList();
        BigDecimal most = givers.stream()
                .map(row -> row.required().share())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean money = remedies.stream().anyMatch(LegalRemedy::isMoney);
        return new AssessedRight(
                rows.right(),
                remedies.isEmpty() ? Status.EXCLUDED : Status.APPLIES,
                best.required().basis(),
                Optional.of(best),
                givers,
                remedies,
                givers.stream()
                        .map(row -> row.required().chooser().orElse(Chooser.SELLER))
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                money ? most : BigDecimal.ZERO,
                givers.stream()
                        .allMatch(row -> row.required().goodsBack().orElse(false)
                                || row.required().share().compareTo(most) < 0),
                List.of(),
                Optional.empty());
    }

    private static AssessedRight no(RowsOfRight rows, Exclusions exclusions) {
        Optional<Decision<Right>> excluded =
                exclusions.against(Basis.PRACTICE).stream().findFirst();
        Optional<Decision<Right>> answer = rows.fired(Effect.ANSWERS).stream().min(BestRow.FIRST);
        return without(
                rows,
                excluded.isPresent() ? Status.EXCLUDED : Status.DOES_NOT_APPLY,
                excluded.or(() -> answer),
                List.of());
    }

    private static AssessedRight unknown(RowsOfRight rows, Optional<Decision<Right>> by, Collection<String> missing) {
        return without(
                rows,
                Status.UNKNOWN,
                by,
                missing.stream().map(Questions::claimFact).distinct().sorted().toList());
    }

    private static AssessedRight without(
            RowsOfRight rows, Status status, Optional<Decision<Right>> by, List<String> missing) {
        return new AssessedRight(
                rows.right(),
                status,
                strongest(rows, by),
                by,
                List.of(),
                List.of(),
                Chooser.SELLER,
                BigDecimal.ZERO,
                false,
                missing,
                rows.nearest());
    }

    private static Basis strongest(RowsOfRight rows, Optional<Decision<Right>> by) {
        Stream<Right> pending = rows.pending(Effect.GIVES).stream().map(Unfired::outcome);
        return by.map(row -> row.required().basis())
                .or(() -> pending.map(Right::basis).min(Comparator.naturalOrder()))
                .orElse(Basis.PRACTICE);
    }
}
