package io.firsthand.entitlement;

import io.firsthand.rulebook.Collected;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import io.firsthand.rulebook.Unfired;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the table {@code refund-amount} what money and which way back each right brings that applies. */
@Component
class CollectingTerms {

    private final Rulebook rulebook;
    private final RuleTable<RightFacts, AmountTerm> table;

    CollectingTerms(Rulebook rulebook, RuleTable<RightFacts, AmountTerm> table) {
        this.rulebook = rulebook;
        this.table = table;
    }

    /**
     * Where nothing comes back nobody is asked who would pay the way.
     *
     * @param day of the claim: rows valid on it count
     */
    List<TermsOfRight> of(Rights rights, LocalDate day) {
        boolean goodsBack = MergingRights.merge(rights.applying()).goodsBack();
        return rights.applying().stream()
                .map(right -> of(right, rights.facts(), day, goodsBack))
                .toList();
    }

    private TermsOfRight of(AssessedRight right, RightFacts facts, LocalDate day, boolean goodsBack) {
        Collected<AmountTerm> collected = rulebook.consider(table, facts.about(right.right()), day);
        return new TermsOfRight(
                right,
                collected.rows(),
                collected.unfired().stream()
                        .filter(Unfired::mayFit)
                        .filter(row -> goodsBack || !row.outcome().isOfReturnOnly())
                        .flatMap(row -> row.unknown().stream())
                        .map(Questions::claimFact)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
