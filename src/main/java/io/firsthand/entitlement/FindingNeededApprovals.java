package io.firsthand.entitlement;

import io.firsthand.authority.AuthorityFacts;
import io.firsthand.authority.CheckingAuthority;
import io.firsthand.authority.Circumstances;
import io.firsthand.authority.Exchange;
import io.firsthand.entitlement.NeededApprovals.Step;
import io.firsthand.people.Grade;
import io.firsthand.platform.Money;
import io.firsthand.triage.FindingOverrides;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds who may execute what follows from a claim, and whose agreement a proposer of a grade still needs. Sums that went before
 * count as far as the claim states them; a case asks what proposes on it instead.
 */
@Component
class FindingNeededApprovals {

    private static final String CNY = "CNY";

    private final CheckingAuthority authority;
    private final FindingOverrides overriding;

    FindingNeededApprovals(CheckingAuthority authority, FindingOverrides overriding) {
        this.authority = authority;
        this.overriding = overriding;
    }

    /** None while the rate to CNY is unknown, in which limits are written. */
    List<NeededApprovals> of(CheckedClaim claim, Rights rights, MergedRights merged, Amounts amounts, Grade proposer) {
        Purchase purchase = claim.purchase().orElseThrow();
        Optional<BigDecimal> rate =
                purchase.currency().getCurrencyCode().equals(CNY) ? Optional.of(BigDecimal.ONE) : purchase.cnyRate();
        return rate.map(its -> steps(claim, rights, merged, amounts, new Proposer(proposer, its)))
                .orElse(List.of());
    }

    private record Proposer(Grade grade, BigDecimal rate) {}

    private List<NeededApprovals> steps(
            CheckedClaim claim, Rights rights, MergedRights merged, Amounts amounts, Proposer proposer) {
        List<NeededApprovals> steps = new ArrayList<>();
        Money due = amounts.refund().total();
        Money wanted = claim.wanted()
                .map(amount -> Money.rounded(amount, due.currency()))
                .orElse(due);
        if (wanted.isPositive()) {
            boolean covered = wanted.compareTo(due) <= 0;
            boolean reduced = wanted.compareTo(due) < 0;
            steps.add(
                    step(Step.REFUND, wanted, claim, covered, merged.statutory(), reduced, Optional.empty(), proposer));
        }
        if (amounts.payout().total().isPositive()) {
            steps.add(step(
                    Step.PAYOUT,
                    amounts.payout().total(),
                    claim,
                    true,
                    merged.statutory(),
                    false,
                    multiple(claim, amounts),
                    proposer));
        }
        if (steps.isEmpty()) {
            boolean rulesSayNo = rights.applying().isEmpty() && rights.unknown().isEmpty();
            boolean statutory =
                    merged.statutory() || rights.unknown().stream().anyMatch(right -> right.basis() == Basis.LAW);
            steps.add(step(
                    Step.DENIAL,
                    Money.zero(due.currency()),
                    claim,
                    rulesSayNo,
                    statutory,
                    false,
                    Optional.empty(),
                    proposer));
        }
        return List.copyOf(steps);
    }

    private NeededApprovals step(
            Step step,
            Money amount,
            CheckedClaim claim,
            boolean covered,
            boolean statutory,
            boolean reduced,
            Optional<BigDecimal> multiple,
            Proposer proposer) {
        EarlierSums.Given before = before(step, claim.earlier());
        Exchange exchange = new Exchange(
                amount.currency(),
                proposer.rate(),
                claim.facts().orderedOn().orElse(claim.facts().claimedOn()));
        AuthorityFacts facts = new AuthorityFacts(
                kind(step).name(),
                "",
                Optional.of(proposer.grade()),
                amount.amount().multiply(proposer.rate()),
                before.ofOrderCny(proposer.rate()),
                before.customerCny(proposer.rate()),
                covered,
                statutory,
                reduced,
                circumstances(claim, multiple),
                Optional.of(exchange));
        return new NeededApprovals(step, amount, authority.look(facts));
    }

    private static RemedyKind kind(Step step) {
        return switch (step) {
            case REFUND -> RemedyKind.REFUND;
            case PAYOUT -> RemedyKind.COMPENSATION;
            case DENIAL -> RemedyKind.DENIAL;
        };
    }

    private static EarlierSums.Given before(Step step, EarlierSums earlier) {
        return switch (step) {
            case REFUND -> earlier.refunds();
            case PAYOUT -> earlier.payouts();
            case DENIAL -> EarlierSums.Given.NOTHING;
        };
    }

    /** What the contact reason stands for: the customer's words are not known here, but on a case they count. */
    private Circumstances circumstances(CheckedClaim claim, Optional<BigDecimal> multiple) {
        return Circumstances.of(
                multiple, claim.facts().reason().map(overriding::ofReason).orElse(List.of()));
    }

    /** How many times the price of the goods claimed the statutory compensation comes to, its floor included. */
    private static Optional<BigDecimal> multiple(CheckedClaim claim, Amounts amounts) {
        BigDecimal compensation = amounts.compensation().amount();
        BigDecimal price = claim.purchase().orElseThrow().items().stream()
                .map(item -> item.unitPrice().multiply(BigDecimal.valueOf(item.claimed())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return compensation.signum() > 0 && price.signum() > 0
                ? Optional.of(compensation.divide(price, 2, RoundingMode.HALF_UP))
                : Optional.empty();
    }
}
