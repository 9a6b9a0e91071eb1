package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.StatutoryClaims;
import io.firsthand.entitlement.Entitlement;
import io.firsthand.entitlement.JudgingClaims;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Orders;
import io.firsthand.triage.ContactReasons;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the rules whether law gives something on a case. Without a verified order, or a reason, no claim is known. */
@Component
class StatutoryClaimsOfCases implements StatutoryClaims {

    private final Orders orders;
    private final ClaimReader claims;
    private final JudgingClaims judging;

    StatutoryClaimsOfCases(Orders orders, ClaimReader claims, JudgingClaims judging) {
        this.orders = orders;
        this.claims = claims;
        this.judging = judging;
    }

    @Override
    public boolean mayStandOn(CaseFile caseFile) {
        if (!caseFile.orderVerified() || caseFile.reason().equals(ContactReasons.UNCLEAR)) {
            return false;
        }
        return caseFile.orderId()
                .flatMap(orders::find)
                .filter(order -> mayStand(caseFile, order))
                .isPresent();
    }

    private boolean mayStand(CaseFile caseFile, Order order) {
        Optional<OrderLine> only =
                order.lines().size() == 1 ? Optional.of(order.lines().get(0)) : Optional.empty();
        Entitlement entitlement = judging.look(claims.facts(caseFile, order, only, Optional.empty()));
        return switch (entitlement.outcome()) {
            case REFUND, REPLACEMENT_OR_REFUND -> entitlement.statutory();
            case UNKNOWN -> true;
            case NONE -> false;
        };
    }
}
