package io.firsthand.remedy;

import io.firsthand.entitlement.AmountTerm;
import io.firsthand.entitlement.AmountTerm.Payer;
import io.firsthand.entitlement.AssessedClaim;
import io.firsthand.entitlement.Basis;
import io.firsthand.entitlement.Entitlement;
import io.firsthand.entitlement.ExplainingRights;
import io.firsthand.entitlement.Right;
import io.firsthand.entitlement.Settlement;
import io.firsthand.entitlement.TermsOfRight;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.Decision;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the right that a payout beside the refund comes from: approvers and the customer are told that one. */
@Component
class PayoutGround {

    private static final List<String> PAID_BACK = List.of(Settlement.DAMAGES.name(), Settlement.DUTIES_BACK.name());

    private final ExplainingRights explaining;

    PayoutGround(ExplainingRights explaining) {
        this.explaining = explaining;
    }

    /** @param answer of the whole claim; it stays where no right pays anything beside the refund */
    Entitlement of(AssessedClaim assessed, Entitlement answer) {
        Stream<Predicate<AmountTerm>> strongestFirst = Stream.of(
                term -> term.multiple().isPresent(),
                term -> term.settle().stream().flatMap(List::stream).anyMatch(PAID_BACK::contains),
                term -> term.paysReturn().filter(Payer.SELLER::equals).isPresent());
        return strongestFirst
                .flatMap(pays -> from(assessed, pays).stream())
                .findFirst()
                .map(right -> citing(right, answer))
                .orElse(answer);
    }

    private static Optional<TermsOfRight> from(AssessedClaim assessed, Predicate<AmountTerm> pays) {
        return assessed.terms().stream()
                .filter(of -> of.right().decidedBy().isPresent())
                .filter(of -> of.rows().stream().map(Decision::required).anyMatch(pays))
                .findFirst();
    }

    private Entitlement citing(TermsOfRight of, Entitlement answer) {
        Decision<Right> row = of.right().decidedBy().orElseThrow();
        Bilingual why = explaining.decided(row);
        return new Entitlement(
                answer.outcome(),
                answer.percent(),
                of.right().basis() == Basis.LAW,
                answer.returnNeeded(),
                answer.missing(),
                row.row(),
                row.source(),
                why,
                why);
    }
}
