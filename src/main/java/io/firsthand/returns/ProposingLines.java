package io.firsthand.returns;

import io.firsthand.cases.CaseFile;
import io.firsthand.entitlement.Entitlement;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Money;
import io.firsthand.remedy.ProposingForReturns;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.remedy.ReturnClaim;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Proposes what a line of a return comes to, each under its own key. Whatever path asks, a line that is settled or being settled
 * is left alone, so that money goes out once. Refusals of the guards of money leave the transaction whole: the caller decides.
 */
@Component
class ProposingLines {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReturnDesk desk;
    private final LineAmounts amounts;
    private final Orders orders;
    private final ProposingForReturns proposing;

    ProposingLines(ReturnDesk desk, LineAmounts amounts, Orders orders, ProposingForReturns proposing) {
        this.desk = desk;
        this.amounts = amounts;
        this.orders = orders;
        this.proposing = proposing;
    }

    /**
     * The first of these lines that is not settled.
     *
     * @param now which lines may be settled now
     * @return empty if none of them is left
     * @throws io.firsthand.platform.Refusal of the guard of money that is hurt
     */
    Optional<Remedy> next(ReturnDesk.Held held, Predicate<ReturnLine> now) {
        Return it = held.it();
        Order order = order(it);
        Money kept = it.keptAmount()
                .map(amount -> new Money(amount, order.currency()))
                .orElse(null);
        for (ReturnLine line : it.lines()) {
            Money entitled = amounts.entitled(it, order, line);
            boolean keeps = keeps(it, line);
            Money amount = keeps && kept.compareTo(entitled) < 0
                    ? kept
                    : amounts.share(entitled, HUNDRED.subtract(line.deduction()));
            if (keeps) {
                kept = kept.minus(amount.compareTo(kept) < 0 ? amount : kept);
            }
            if (!now.test(line)) {
                continue;
            }
            if (!keeps && isWorthless(it, line, entitled)) {
                return Optional.of(proposing.denial(held.caseFile(), claim(it, order, line, entitled, amount)));
            }
            if (line.counted() == 0 || !amount.isPositive() || desk.isSettled(it, line)) {
                continue;
            }
            Optional<Remedy> remedy = propose(held.caseFile(), it, claim(it, order, line, entitled, amount));
            if (remedy.isPresent()) {
                return remedy;
            }
        }
        return Optional.empty();
    }

    /** All that is not settled is declined together, by the first line's right. */
    Remedy denial(ReturnDesk.Held held) {
        Return it = held.it();
        Order order = order(it);
        List<ReturnLine> unsettled =
                it.lines().stream().filter(line -> !desk.isSettled(it, line)).toList();
        List<ReturnLine> declined = unsettled.isEmpty() ? it.lines() : unsettled;
        Money entitled = declined.stream()
                .map(line -> amounts.entitled(it, order, line))
                .reduce(Money.zero(order.currency()), Money::plus);
        return proposing.denial(
                held.caseFile(), claim(it, order, declined.get(0), entitled, Money.zero(order.currency())));
    }

    /** Whether the customer keeps it for part of the money; not what came back before he agreed to keep the rest. */
    private static boolean keeps(Return it, ReturnLine line) {
        return it.keptAmount().isPresent()
                && !(it.restAwaited() && line.condition().isPresent());
    }

    /** Nothing is left of this one line: that is declined as a denial, which a second person looks at, once. */
    private boolean isWorthless(Return it, ReturnLine line, Money entitled) {
        return line.counted() > 0
                && entitled.isPositive()
                && line.deduction().compareTo(HUNDRED) == 0
                && desk.payingFor(it, line).stream()
                        .noneMatch(remedy -> remedy.status() == RemedyStatus.CONFIRMED
                                || remedy.status() == RemedyStatus.EXECUTED
                                || remedy.status().isOpen());
    }

    private Optional<Remedy> propose(CaseFile caseFile, Return it, ReturnClaim claim) {
        boolean exchange = it.wanted() == Wanted.EXCHANGE && it.keptAmount().isEmpty();
        return exchange ? Optional.of(proposing.exchange(caseFile, claim)) : proposing.refund(caseFile, claim);
    }

    /** Delivery of the way out goes back once, with the first line. */
    private ReturnClaim claim(Return it, Order order, ReturnLine line, Money entitled, Money amount) {
        boolean whole = it.keptAmount().isEmpty()
                && line.accepted().isEmpty()
                && line.line() == it.lines().get(0).line();
        return new ReturnClaim(
                it.paysFor(line),
                it.acting(),
                line.orderLineId(),
                line.counted(),
                entitled,
                amount,
                whole ? new Money(it.judged().shippingBack(), order.currency()) : Money.zero(order.currency()),
                right(it, line),
                !keeps(it, line) && amount.compareTo(entitled) < 0,
                it.decisionNote());
    }

    private static Entitlement right(Return it, ReturnLine line) {
        return line.right()
                .map(right -> right.gives() || !it.granted() ? right.entitlement() : granted(right))
                .orElseThrow();
    }

    /** What somebody gives beyond the rules: their words, all of the price. */
    private static Entitlement granted(ReturnLine.LineRight right) {
        return new ReturnLine.LineRight(
                        right.outcome(), HUNDRED, right.statutory(), right.row(), right.source(), right.why())
                .entitlement();
    }

    private Order order(Return it) {
        return orders.find(it.orderId()).orElseThrow();
    }
}
