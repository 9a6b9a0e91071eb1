package io.firsthand.remedy;

import io.firsthand.entitlement.Amounts;
import io.firsthand.entitlement.AssessedClaim;
import io.firsthand.entitlement.Entitlement;
import io.firsthand.entitlement.Entitlement.Outcome;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.orders.OrderLine;
import io.firsthand.platform.Money;
import java.util.Optional;

/**
 * A claim of a case as the rules judge it, assessed once.
 *
 * @param line item that it is about; empty for the whole order
 * @param assessed what the tables give, with its sums
 * @param entitlement the one answer made of it
 * @param compensation the same answer, citing the right that the payout beside the refund comes from
 */
record JudgedClaim(
        Optional<OrderLine> line, AssessedClaim assessed, Entitlement entitlement, Entitlement compensation) {

    /** The answer that a remedy of this kind cites. */
    Entitlement by(RemedyKind kind) {
        return kind == RemedyKind.COMPENSATION ? compensation : entitlement;
    }

    /** What the rules give back of the price, before anything that was given already. */
    Money refund() {
        boolean nothing = entitlement.outcome() == Outcome.NONE || entitlement.outcome() == Outcome.UNKNOWN;
        Money total = amounts().refund().total();
        return nothing ? Money.zero(total.currency()) : total;
    }

    /** What they give beside it, before anything that was paid already; nothing while every payout is blocked. */
    Money payout() {
        Money total = amounts().payout().total();
        return assessed.rights().blockedBy().isPresent() ? Money.zero(total.currency()) : total;
    }

    /** What of the payout is a multiple by law; nothing while every payout is blocked. */
    Money compensated() {
        return payout().isPositive() ? amounts().compensation() : payout();
    }

    /** The multiple itself, without what only its floor adds. */
    Money plainMultiple() {
        Money multiple = amounts().compensation().minus(amounts().floorAdds());
        return payout().isPositive() ? multiple : payout();
    }

    /** How much of an amount beside the refund is a multiple by law, and not a cost that is paid back. */
    Money multipleOf(Money amount) {
        Money costs = payout().minus(amounts().compensation());
        Money rest = costs.isPositive() ? amount.minus(costs) : amount;
        return rest.isPositive() ? rest : Money.zero(amount.currency());
    }

    private Amounts amounts() {
        return assessed.amounts().orElseThrow(() -> new IllegalStateException("an order without sums"));
    }
}
