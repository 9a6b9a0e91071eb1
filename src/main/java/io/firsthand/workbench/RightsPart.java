package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.entitlement.ClaimFacts;
import io.firsthand.entitlement.Entitlement;
import io.firsthand.entitlement.JudgingClaims;
import io.firsthand.entitlement.Questions;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.platform.Money;
import io.firsthand.remedy.ClaimReader;
import io.firsthand.remedy.Refunds;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sheet's rights: what the rules say of the case as it stands, without recording a decision. */
@Component
class RightsPart {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ClaimReader claims;
    private final JudgingClaims judging;
    private final Questions questions;
    private final Refunds refunds;
    private final Labels labels;

    RightsPart(ClaimReader claims, JudgingClaims judging, Questions questions, Refunds refunds, Labels labels) {
        this.claims = claims;
        this.judging = judging;
        this.questions = questions;
        this.refunds = refunds;
        this.labels = labels;
    }

    /** @param fileSent whether the customer sent a file; without one it is unknown whether there is evidence */
    CaseSheet.Rights of(CaseFile file, Order order, boolean fileSent, Locale locale) {
        Optional<OrderLine> only =
                order.lines().size() == 1 ? Optional.of(order.lines().get(0)) : Optional.empty();
        ClaimFacts facts = claims.facts(file, order, only, fileSent ? Optional.of(true) : Optional.empty());
        Entitlement entitlement = judging.look(facts);
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
                amount(entitlement, facts, order, given).map(labels::amount).orElse(null),
                given.isPositive() ? labels.amount(given) : null,
                fileSent);
    }

    private static RemedyKind kind(Entitlement entitlement) {
        return entitlement.outcome() == Entitlement.Outcome.NONE ? RemedyKind.DENIAL : RemedyKind.REFUND;
    }

    private static Optional<Money> amount(Entitlement entitlement, ClaimFacts facts, Order order, Money given) {
        return switch (entitlement.outcome()) {
            case REFUND, REPLACEMENT_OR_REFUND ->
                facts.price()
                        .map(price -> price.multiply(entitlement.percent()).divide(HUNDRED))
                        .map(amount -> Money.rounded(amount, order.currency()).minus(given))
                        .map(left -> left.isPositive() ? left : Money.zero(order.currency()));
            case NONE, UNKNOWN -> Optional.empty();
        };
    }
}
