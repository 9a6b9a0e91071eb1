package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.entitlement.Amounts;
import io.firsthand.entitlement.CheckedClaim;
import io.firsthand.entitlement.ClaimFacts;
import io.firsthand.entitlement.Entitlement;
import io.firsthand.entitlement.Entitlement.Outcome;
import io.firsthand.entitlement.JudgingWholeClaims;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.platform.Money;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Judges the claim that a proposal is about: the same amount that the Case tab shows line by line. */
@Component
class JudgingDrafts {

    private final ClaimReader claims;
    private final JudgingWholeClaims whole;

    JudgingDrafts(ClaimReader claims, JudgingWholeClaims whole) {
        this.claims = claims;
        this.whole = whole;
    }

    /** @param judge with or without a record */
    JudgedClaim judge(
            CaseFile caseFile,
            Order order,
            Optional<OrderLine> line,
            Optional<Boolean> evidenceGiven,
            Function<ClaimFacts, Entitlement> judge) {
        CheckedClaim claim = claims.claim(caseFile, order, line, evidenceGiven);
        Entitlement entitlement = judge.apply(claim.facts());
        return new JudgedClaim(entitlement, refund(entitlement, claim, order));
    }

    private Money refund(Entitlement entitlement, CheckedClaim claim, Order order) {
        if (entitlement.outcome() == Outcome.NONE || entitlement.outcome() == Outcome.UNKNOWN) {
            return Money.zero(order.currency());
        }
        return whole.amounts(claim).map(Amounts::refund).map(Amounts.Sum::total).orElse(Money.zero(order.currency()));
    }
}
