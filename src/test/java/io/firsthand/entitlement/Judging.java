package io.firsthand.entitlement;

import io.firsthand.rulebook.Rulebook;
import io.firsthand.rulebook.ShippedRulebook;
import io.firsthand.support.Bundles;
import java.util.List;

/** The judgement over given tables, without the product around it. */
final class Judging {

    private final AssessingClaims assessing;
    private final CollectingTerms collecting;
    private final WorkingOutAmounts amounts = new WorkingOutAmounts(Bundles.texts());
    private final ExplainingRights explaining = new ExplainingRights(Bundles.texts(), new Questions(Bundles.texts()));

    Judging(Rulebook rulebook) {
        Markets markets = new Markets(rulebook, ShippedRulebook.table("markets"));
        // no calendars: Monday to Friday
        MarketCalendars weekdays = new MarketCalendars(markets, null) {
            @Override
            WorkingDays of(MarketLaw law) {
                return WorkingDays.MONDAY_TO_FRIDAY;
            }
        };
        assessing = new AssessingClaims(rulebook, ShippedRulebook.table("refund-eligibility"), markets, weekdays);
        collecting = new CollectingTerms(rulebook, ShippedRulebook.table("refund-amount"));
    }

    static ShippedRulebook shipped() {
        return ShippedRulebook.of("refund-eligibility", "refund-amount", "statutory-duties", "markets");
    }

    Rights rights(ClaimFacts claim) {
        return assessing.assess(claim);
    }

    List<TermsOfRight> terms(ClaimFacts claim) {
        return collecting.of(rights(claim), claim.claimedOn());
    }

    MoneyTerms money(ClaimFacts claim) {
        return MergingTerms.merge(terms(claim));
    }

    Amounts amounts(ClaimFacts claim, Purchase purchase, ClaimCosts costs) {
        return amounts.of(purchase, costs, money(claim));
    }

    /** As if this were the only right. */
    Amounts amounts(TermsOfRight only, Purchase purchase, ClaimCosts costs) {
        return amounts.of(purchase, costs, MergingTerms.merge(List.of(only)));
    }

    AssessedRight right(ClaimFacts claim, RightKind kind) {
        return rights(claim).all().stream()
                .filter(right -> right.right() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row speaks of " + kind));
    }

    /** Why, in English, with row and source. */
    String why(ClaimFacts claim, RightKind kind) {
        return explaining.why(right(claim, kind)).en();
    }
}
