package io.firsthand.entitlement;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Merges the rights that apply. Of each dimension the most favourable to the customer counts, whichever right gives it, with the
 * law as the floor (M1); a promise above the law binds like any other right (M2).
 */
final class MergingRights {

    /** More money, goods that need not come back, the stronger basis, the buyer's choice. */
    static final Comparator<AssessedRight> BEST_FIRST = Comparator.comparing(
                    (AssessedRight right) -> right.percent().negate())
            .thenComparing(AssessedRight::basis)
            .thenComparing(AssessedRight::chooser)
            .thenComparing(AssessedRight::goodsBack)
            .thenComparing(AssessedRight::right);

    private MergingRights() {}

    /** @param applying rights that apply, in any order */
    static MergedRights merge(List<AssessedRight> applying) {
        BigDecimal most = applying.stream()
                .map(AssessedRight::percent)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return new MergedRights(
                applying.stream()
                        .sorted(BEST_FIRST)
                        .flatMap(right -> right.remedies().stream())
                        .distinct()
                        .toList(),
                chooser(applying),
                most,
                !applying.isEmpty()
                        && applying.stream()
                                .allMatch(right ->
                                        right.goodsBack() || right.percent().compareTo(most) < 0),
                applying.stream().anyMatch(right -> right.basis() == Basis.LAW));
    }

    /** Beside a right that gives all of its remedies together, the buyer chooses whether he uses another. */
    private static Chooser chooser(List<AssessedRight> applying) {
        boolean together =
                !applying.isEmpty() && applying.stream().allMatch(right -> right.chooser() == Chooser.NOBODY);
        return together
                ? Chooser.NOBODY
                : applying.stream()
                        .map(AssessedRight::chooser)
                        .map(chooser -> chooser == Chooser.NOBODY ? Chooser.BUYER : chooser)
                        .min(Comparator.naturalOrder())
                        .orElse(Chooser.SELLER);
    }
}
