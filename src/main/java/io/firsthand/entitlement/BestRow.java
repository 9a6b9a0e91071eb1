package io.firsthand.entitlement;

import io.firsthand.rulebook.Decision;
import java.util.Comparator;

/** Which of several rows that say the same of a right is named: the same whatever their order in the table. */
final class BestRow {

    /** The strongest basis, the most money, the buyer's choice, money before repair, the surest source. */
    static final Comparator<Decision<Right>> FIRST = Comparator.comparing(
                    (Decision<Right> row) -> row.required().basis())
            .thenComparing(row -> row.required().share().negate())
            .thenComparing(row -> row.required().chooser().orElse(Chooser.SELLER))
            .thenComparing(row -> !startsWithRefund(row.required()))
            .thenComparing(row -> row.required().goodsBack().orElse(false))
            .thenComparing(
                    row -> row.confidence() == null ? 0 : row.confidence().ordinal())
            .thenComparing(Decision::row);

    private BestRow() {}

    private static boolean startsWithRefund(Right right) {
        return right.remedyOrder().stream()
                .findFirst()
                .filter(LegalRemedy.REFUND::equals)
                .isPresent();
    }
}
