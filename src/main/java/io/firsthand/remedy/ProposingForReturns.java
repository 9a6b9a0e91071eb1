package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.Timeline;
import io.firsthand.entitlement.Entitlement.Outcome;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Orders;
import io.firsthand.orders.Payment;
import io.firsthand.people.People;
import io.firsthand.platform.Money;
import io.firsthand.platform.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes what a line of a return comes to, under the same guards of money as any other remedy. The return was judged
 * already, so nothing is judged here. The row is all: the process of the return carries it through {@code remedy-approval}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refusal.class)
public class ProposingForReturns {

    private final Orders orders;
    private final People people;
    private final Drafting drafting;
    private final RemedySums sums;
    private final RemedyWrites writes;
    private final Timeline timeline;

    ProposingForReturns(
            Orders orders, People people, Drafting drafting, RemedySums sums, RemedyWrites writes, Timeline timeline) {
        this.orders = orders;
        this.people = people;
        this.drafting = drafting;
        this.sums = sums;
        this.writes = writes;
        this.timeline = timeline;
    }

    /**
     * The money of the line, as far as it did not go back another way.
     *
     * @return empty if all of it went back already
     * @throws Refusal of the guard that is hurt; the transaction may go on
     */
    public Optional<Remedy> refund(CaseFile locked, ReturnClaim claim) {
        Order order = order(locked);
        order.payments().forEach(RefundGuard::refuseDisputed);
        Money left = leftOf(order, claim);
        Money goods = claim.amount().compareTo(left) < 0 ? claim.amount() : left;
        Money amount = goods.plus(claim.shipping());
        if (!amount.isPositive()) {
            return Optional.empty();
        }
        Payment payment = drafting.payment(order, amount, Optional.empty());
        return Optional.of(propose(
                locked,
                claim,
                order,
                new What(
                        RemedyKind.REFUND,
                        amount,
                        Optional.of(payment.id()),
                        "payment:" + payment.providerRef(),
                        Rail.ORIGINAL_PAYMENT)));
    }

    /** The same goods once more. */
    public Remedy exchange(CaseFile locked, ReturnClaim claim) {
        Order order = order(locked);
        order.payments().forEach(RefundGuard::refuseDisputed);
        int left = line(order, claim).quantity() - sums.replaced(claim.orderLineId(), Optional.empty());
        if (claim.quantity() > left) {
            throw Refusal.conflict("replacement-over-quantity", "left", left);
        }
        return propose(
                locked,
                claim,
                order,
                new What(
                        RemedyKind.REPLACEMENT,
                        ClaimReader.times(line(order, claim), claim.quantity()),
                        Optional.empty(),
                        customer(order),
                        Rail.GOODS));
    }

    /** The claim is declined; the amount is what the customer would have got. */
    public Remedy denial(CaseFile locked, ReturnClaim claim) {
        Order order = order(locked);
        return propose(
                locked,
                claim,
                order,
                new What(RemedyKind.DENIAL, claim.entitled(), Optional.empty(), customer(order), Rail.NONE));
    }

    private record What(RemedyKind kind, Money amount, Optional<Long> paymentId, String payee, Rail rail) {}

    private Remedy propose(CaseFile locked, ReturnClaim claim, Order order, What what) {
        boolean denial = what.kind() == RemedyKind.DENIAL;
        Outcome outcome = claim.entitlement().outcome();
        Draft draft = new Draft(
                what.kind(),
                order.customerId(),
                order.id(),
                Optional.of(claim.orderLineId()),
                what.kind() == RemedyKind.REPLACEMENT ? Optional.of(claim.quantity()) : Optional.empty(),
                what.amount(),
                what.amount().amount().multiply(order.cnyRate()).setScale(2, RoundingMode.HALF_UP),
                what.paymentId(),
                what.payee(),
                what.rail(),
                claim.entitlement(),
                claim.entitled().plus(claim.shipping()),
                denial
                        ? outcome == Outcome.NONE
                        : outcome == Outcome.REFUND || outcome == Outcome.REPLACEMENT_OR_REFUND,
                claim.reason(),
                Optional.of(claim.paysFor()),
                what.kind() == RemedyKind.REFUND && claim.reduced(),
                Optional.empty(),
                Optional.empty());
        Remedy remedy = writes.propose(locked.id(), draft, people.get(claim.proposer()));
        timeline.append(
                locked.id(),
                claim.proposer(),
                "remedy-proposed-" + remedy.kind().name().toLowerCase(Locale.ROOT),
                "remedy",
                remedy.number(),
                "amount",
                remedy.amount());
        return remedy;
    }

    /** The right's share of the line's price, less what was restored of it; never below zero. */
    private Money leftOf(Order order, ReturnClaim claim) {
        OrderLine line = line(order, claim);
        BigDecimal share = ClaimReader.times(line, line.quantity())
                .amount()
                .multiply(claim.entitlement().percent())
                .movePointLeft(2);
        Money left = Money.rounded(share, order.currency())
                .minus(RemedyRow.money(
                        sums.restored(order.id(), Optional.of(line.id()), Optional.empty()), order.currency()));
        return left.isPositive() ? left : Money.zero(order.currency());
    }

    private static OrderLine line(Order order, ReturnClaim claim) {
        return order.lines().stream()
                .filter(line -> line.id() == claim.orderLineId())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("line of another order in " + claim.paysFor()));
    }

    private static String customer(Order order) {
        return "customer:" + order.customerId();
    }

    private Order order(CaseFile locked) {
        return locked.orderId()
                .flatMap(orders::find)
                .orElseThrow(() -> Refusal.conflict("order-not-verified", "number", locked.number()));
    }
}
