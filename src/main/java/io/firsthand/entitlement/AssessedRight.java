package io.firsthand.entitlement;

import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.Unfired;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the rows say of one right, taken together.
 *
 * @param right that it is about
 * @param status whether the customer has it
 * @param basis where the right, or the question, comes from
 * @param decidedBy the row that gives, excludes or asks; empty if no row fired for it
 * @param gives rows that give it and that no exclusion takes away, the best first
 * @param remedies in the order in which they are due; empty unless it applies
 * @param chooser who chooses among them
 * @param percent of the price to refund, the most that a row gives
 * @param goodsBack whether the goods come back first
 * @param missing facts to find out, names of {@link Questions#ALL}; empty unless it is unknown
 * @param nearest the row that nearly gave it; empty if it applies or no row is near
 */
public record AssessedRight(
        RightKind right,
        Status status,
        Basis basis,
        Optional<Decision<Right>> decidedBy,
        List<Decision<Right>> gives,
        List<LegalRemedy> remedies,
        Chooser chooser,
        BigDecimal percent,
        boolean goodsBack,
        List<String> missing,
        Optional<Unfired<Right>> nearest) {

    /** Whether the customer has the right. */
    public enum Status {
        APPLIES,
        /** a row takes it away, or says that nothing is due yet */
        EXCLUDED,
        /** no row gives it */
        DOES_NOT_APPLY,
        /** facts are missing that decide it */
        UNKNOWN
    }

    public boolean applies() {
        return status == Status.APPLIES;
    }

    /** Whether it gives money or goods, not only the word that nothing is owed. */
    public boolean givesSomething() {
        return applies() && (percent.signum() > 0 || remedies.stream().anyMatch(LegalRemedy::isCure));
    }
}
