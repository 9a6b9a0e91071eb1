package io.firsthand.returns;

import io.firsthand.cases.CaseFile;
import io.firsthand.entitlement.Entitlement;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Money;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.ProposingForReturns;
import io.firsthand.remedy.Remedies;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.remedy.ReturnClaim;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes, line by line, what a return comes to. Two paths may lead here, the refund date and the inspection; a line that is
 * settled or being settled is left alone, so that money goes out once.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SettlingReturns {

    private final ReturnDesk desk;
    private final ReturnWrites writes;
    private final LineAmounts amounts;
    private final Orders orders;
    private final ProposingForReturns proposing;
    private final Remedies remedies;

    SettlingReturns(
            ReturnDesk desk,
            ReturnWrites writes,
            LineAmounts amounts,
            Orders orders,
            ProposingForReturns proposing,
            Remedies remedies) {
        this.desk = desk;
        this.writes = writes;
        this.amounts = amounts;
        this.orders = orders;
        this.proposing = proposing;
        this.remedies = remedies;
    }

    /** What is next to be settled. */
    public enum Step {
        REMEDY,
        NOTHING,
        /** the owner must decide */
        STUCK
    }

    /** @param remedy the proposal, where there is one */
    public record Next(Step step, Optional<Remedy> remedy) {

        static Next of(Step step) {
            return new Next(step, Optional.empty());
        }
    }

    /** Proposes the next line that is not settled. */
    public Next next(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        writes.status(returnId, ReturnStatus.SETTLING);
        if (held.it().wanted() == Wanted.EXCHANGE
                && held.it().keptAmount().isEmpty()
                && held.it().lines().stream().anyMatch(line -> line.deduction().signum() > 0)) {
            desk.stop(held, ReturnStatus.DECIDING, "exchange-goods-worn");
            return Next.of(Step.STUCK);
        }
        try {
            return proposed(held);
        } catch (Refusal refusal) {
            desk.stop(held, ReturnStatus.DECIDING, refusal.code());
            return Next.of(Step.STUCK);
        }
    }

    /**
     * The money is due and nobody has looked at the goods: it goes out all the same. What is not clear about the parcel, or is
     * to be exchanged, waits for a person; the owner is told either way.
     */
    public Next due(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        Return it = held.it();
        if (it.status() != ReturnStatus.INSPECTING || it.wanted() == Wanted.EXCHANGE) {
            if (it.isOpen()) {
                desk.tellOwner(held, "return-refund-date");
            }
            return Next.of(Step.NOTHING);
        }
        try {
            Next next = proposed(held);
            next.remedy().ifPresent(remedy -> desk.note(it, null, "return-paid-in-time"));
            return next;
        } catch (Refusal refusal) {
            desk.tellOwner(held, "return-refund-date");
            return Next.of(Step.STUCK);
        }
    }

    private Next proposed(ReturnDesk.Held held) {
        Return it = held.it();
        Order order = orders.find(it.orderId()).orElseThrow();
        Money kept = it.keptAmount()
                .map(amount -> new Money(amount, order.currency()))
                .orElse(null);
        for (ReturnLine line : it.lines()) {
            Money entitled = amounts.entitled(it, order, line);
            Money amount = kept != null && kept.compareTo(entitled) < 0
                    ? kept
                    : amounts.share(entitled, BigDecimal.valueOf(100).subtract(line.deduction()));
            if (kept != null) {
                kept = kept.minus(amount.compareTo(kept) < 0 ? amount : kept);
            }
            if (kept == null && isWorthless(it, line, entitled)) {
                return new Next(
                        Step.REMEDY,
                        Optional.of(proposing.denial(held.caseFile(), claim(it, order, line, entitled, amount))));
            }
            if (line.counted() == 0 || !amount.isPositive() || desk.isSettled(it, line)) {
                continue;
            }
            Optional<Remedy> remedy = propose(held.caseFile(), it, line, claim(it, order, line, entitled, amount));
            if (remedy.isPresent()) {
                return new Next(Step.REMEDY, remedy);
            }
        }
        return Next.of(Step.NOTHING);
    }

    /** Nothing is left of this one line: that is declined as a denial, which a second person looks at, once. */
    private boolean isWorthless(Return it, ReturnLine line, Money entitled) {
        return line.counted() > 0
                && entitled.isPositive()
                && line.deduction().compareTo(BigDecimal.valueOf(100)) == 0
                && desk.payingFor(it, line).stream()
                        .noneMatch(remedy -> remedy.status() == RemedyStatus.CONFIRMED
                                || remedy.status() == RemedyStatus.EXECUTED
                                || remedy.status().isOpen());
    }

    private Optional<Remedy> propose(CaseFile caseFile, Return it, ReturnLine line, ReturnClaim claim) {
        boolean exchange = it.wanted() == Wanted.EXCHANGE && it.keptAmount().isEmpty();
        return exchange ? Optional.of(proposing.exchange(caseFile, claim)) : proposing.refund(caseFile, claim);
    }

    private ReturnClaim claim(Return it, Order order, ReturnLine line, Money entitled, Money amount) {
        boolean whole = it.keptAmount().isEmpty() && line.accepted().isEmpty() && line.line() == 1;
        return new ReturnClaim(
                it.paysFor(line),
                it.acting(),
                line.orderLineId(),
                line.counted(),
                entitled,
                amount,
                whole ? new Money(it.judged().shippingBack(), order.currency()) : Money.zero(order.currency()),
                right(it, line),
                it.keptAmount().isEmpty() && amount.compareTo(entitled) < 0,
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
                        right.outcome(),
                        BigDecimal.valueOf(100),
                        right.statutory(),
                        right.row(),
                        right.source(),
                        right.why())
                .entitlement();
    }

    /** The return is declined as a whole, by the first line's right. */
    public Remedy deny(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        Return it = held.it();
        Order order = orders.find(it.orderId()).orElseThrow();
        writes.status(returnId, ReturnStatus.DENYING);
        ReturnLine first = it.lines().get(0);
        return proposing.denial(
                held.caseFile(), claim(it, order, first, amounts.total(it, order), Money.zero(order.currency())));
    }

    /** What became of the proposal. Where it was not carried out, the owner decides. */
    public Outcome outcome(long returnId, long remedyId) {
        Remedy remedy = remedies.get(remedyId);
        Outcome outcome = outcome(remedy);
        if (!outcome.done()) {
            desk.stop(
                    desk.hold(returnId),
                    ReturnStatus.DECIDING,
                    "remedy-" + remedy.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return outcome;
    }

    /**
     * What became of a proposal that was made because the money was due. The return stands where it stood, at the goods: the
     * owner is told, and the inspection settles what was not paid.
     */
    public Outcome outcomeInTime(long returnId, long remedyId) {
        Outcome outcome = outcome(remedies.get(remedyId));
        if (!outcome.done()) {
            desk.tellOwner(desk.hold(returnId), "return-not-paid-in-time");
        }
        return outcome;
    }

    private static Outcome outcome(Remedy remedy) {
        boolean done = remedy.status() == RemedyStatus.EXECUTED || remedy.status() == RemedyStatus.CONFIRMED;
        return new Outcome(done, remedy.kind() == RemedyKind.REPLACEMENT);
    }

    /**
     * @param done carried out, or confirmed
     * @param goods goods are on their way, not money
     */
    public record Outcome(boolean done, boolean goods) {}

    /** Whether the goods are still to come, after the money went out on proof of dispatch. */
    public boolean goodsStillExpected(long returnId) {
        Return it = desk.hold(returnId).it();
        return it.judged().refundOnProof()
                && it.dispatchedAt().isPresent()
                && it.inspectedAt().isEmpty()
                && it.lostAt().isEmpty()
                && it.keptAmount().isEmpty();
    }

    /** It is over, as said. */
    public void end(long returnId, ReturnStatus as) {
        Return it = desk.hold(returnId).it();
        writes.status(returnId, as);
        desk.note(it, null, "return-ended-" + as.name().toLowerCase(Locale.ROOT));
    }
}
