package io.firsthand.entitlement;

import io.firsthand.entitlement.AssessedRight.Status;
import io.firsthand.rulebook.ShippedRulebook;
import java.time.LocalDate;

/**
 * Twins: two claims that differ in one thing only, in the market, by a day, in one fact, or in one that nobody knows. What
 * differs in the judgement, and the row that is the reason, is asserted.
 */
abstract class TwinClaims {

    static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 4);
    static final ShippedRulebook TABLES = Judging.shipped();
    static final Judging JUDGING = new Judging(TABLES.rulebook());

    static Status status(ClaimFacts claim, RightKind right) {
        return JUDGING.right(claim, right).status();
    }

    static ClaimFacts changeOfMind(String market, int days) {
        return ClaimFacts.on(WEDNESDAY.plusDays(days))
                .with("market", market)
                .with("platform", "shop")
                .with("reason", "change-of-mind")
                .with("category", "home")
                .with("parcelState", "DELIVERED")
                .with("deliveredOn", WEDNESDAY)
                .with("condition", "OPENED")
                .with("rightExplained", true)
                .with("exclusionConfirmed", false)
                .with("exclusionTold", true)
                .with("flawDisclosed", false)
                .with("returnPromised", false)
                .with("ownExclusion", false);
    }

    static ClaimFacts fault(String market, int days) {
        return changeOfMind(market, days).with("reason", "defect").with("evidenceGiven", true);
    }
}
