package io.firsthand.entitlement;

import io.firsthand.rulebook.Misfit;
import io.firsthand.rulebook.Unfired;
import java.util.Comparator;

/** Which of the rows that nearly fit comes nearest; the same whatever their order in the table. */
final class NearestRow {

    /** One that only a number keeps back, of which everything else is known, of the strongest basis. */
    static final Comparator<Unfired<Right>> FIRST = Comparator.comparing((Unfired<Right> row) ->
                    row.misfit().filter(Misfit::isNumber).isEmpty())
            .thenComparing(row -> row.unknown().size())
            .thenComparing(row -> row.outcome().basis())
            .thenComparing(Unfired::row);

    private NearestRow() {}
}
