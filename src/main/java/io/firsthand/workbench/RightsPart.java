package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.entitlement.Amounts;
import io.firsthand.entitlement.CheckedClaim;
import io.firsthand.entitlement.Entitlement;
import io.firsthand.entitlement.JudgingClaims;
import io.firsthand.entitlement.JudgingWholeClaims;
import io.firsthand.entitlement.Questions;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.platform.Money;
import io.firsthand.remedy.ClaimReader;
import io.firsthand.remedy.Refunds;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sheet's rights: what the rules say of the case as it stands, without recording a decision. */
@Component
class RightsPart {

    private final ClaimReader claims;
    private final JudgingClaims judging;
    private final JudgingWholeClaims whole;
    private final Questions questions;
    private final Refunds refunds;
    private final Labels labels;

    RightsPart(
            ClaimReader claims,
            JudgingClaims judging,
            JudgingWholeClaims whole,
            Questions questions,
            Refunds refunds,
            Labels labels) {
        this.claims = claims;
        this.judging = judging;
        this.whole = whole;
        this.questions = questions;
        this.refunds = refunds;
        this.labels = labels;
    }

    /** @param fileSent whether the customer sent a file; without one it is unknown whether there is evidence */
    CaseSheet.Rights of(CaseFile file, Order order, boolean fileSent, Locale locale) {
        Optional<OrderLine> only =
                order.lines().size() == 1 ? Optional.of(order.lines().get(0)) : Optional.empty();
        CheckedClaim claim = claims.claim(file, order, only, fileSent ? Optional.of(true) : Optional.empty());
        Entitlement entitlement = judging.look(claim.facts());
        Money given = refunds.restored(order, only);
        return new CaseSheet.Rights(
                entitlement.outcome().name(),
                labels.of(entitlement.outcome(), locale),
                entitlement.statutory(),
                entitlement.returnNeeded(),
                entitlement.missing().stream()
                        .map(fact -> questions.question(fact).in(locale))
                        .toList(),
                entitlement.because().in(locale),
                kind(entitlement).name(),
                amount(entitlement, claim, order, given).map(labels::amount).orElse(null),
                given.isPositive() ? labels.amount(given) : null,
                fileSent);
    }

    private static RemedyKind kind(Entitlement entitlement) {
        return entitlement.outcome() == Entitlement.Outcome.NONE ? RemedyKind.DENIAL : RemedyKind.REFUND;
    }

    private Optional<Money> amount(Entitlement entitlement, CheckedClaim claim, Order order, Money given) {
        return switch (entitlement.outcome()) {
            case REFUND, REPLACEMENT_OR_REFUND ->
                whole.amounts(claim)
                        .map(Amounts::refund)
                        .map(Amounts.Sum::total)
                        .map(total -> total.minus(given))
                        .map(left -> left.isPositive() ? left : Money.zero(order.currency()));
            case NONE, UNKNOWN -> Optional.empty();
        };
    }
}
