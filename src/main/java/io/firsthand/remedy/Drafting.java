package io.firsthand.remedy;

import io.firsthand.entitlement.Entitlement;
import io.firsthand.entitlement.Entitlement.Outcome;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Payment;
import io.firsthand.platform.Money;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.text.AmountText;
import io.firsthand.remedy.Draft.StatutoryMultiple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns what a person asked for into a draft: item, amount, payee and rail derived, the guards of money kept. */
@Component
class Drafting {

    private final RemedySums sums;
    private final FindingDues dues;
    private final RefundGuard guard;

    Drafting(RemedySums sums, FindingDues dues, RefundGuard guard) {
        this.sums = sums;
        this.dues = dues;
        this.guard = guard;
    }

    /** What no payment guards is guarded by a lock: it is held until the transaction ends. */
    void holdStill(Order order, RemedyKind kind) {
        if (kind == RemedyKind.COMPENSATION) {
            sums.lockOrder(order.id());
        }
    }

    /**
     * @param changed the remedy that this draft would change, so that it does not stand in its own way
     * @throws Refusal naming the field that is wrong, or the guard that is hurt
     */
    Draft draft(Order order, ProposeRemedy wish, JudgedClaim judged, Optional<Long> changed) {
        if (wish.kind() != RemedyKind.DENIAL) {
            order.payments().forEach(RefundGuard::refuseDisputed);
        }
        Optional<OrderLine> line = judged.line();
        Entitlement entitlement = judged.by(wish.kind());
        Money due = dues.of(wish.kind(), order, judged, changed).left();
        Optional<Integer> quantity = quantity(line, wish, changed);
        Money amount = amount(order, line, quantity, wish, due);
        Optional<Payment> payment =
                wish.kind() == RemedyKind.REFUND ? Optional.of(payment(order, amount, changed)) : Optional.empty();
        // where more cannot go back on the payment than is asked for, nothing is held back
        Money entitled = payment.map(paid -> left(paid, changed))
                .filter(most -> most.compareTo(due) < 0)
                .orElse(due);
        return new Draft(
                wish.kind(),
                order.customerId(),
                order.id(),
                line.map(OrderLine::id),
                quantity,
                amount,
                amount.amount().multiply(order.cnyRate()).setScale(2, RoundingMode.HALF_UP),
                payment.map(Payment::id),
                payment.map(paid -> "payment:" + paid.providerRef()).orElse("customer:" + order.customerId()),
                rail(wish),
                entitlement,
                entitled,
                covered(wish, entitlement, entitled, amount),
                wish.overridingReason(),
                Optional.empty(),
                entitlement.statutory() && isLess(wish.kind(), amount, entitled),
                multiple(order, judged, wish, amount),
                statutory(judged, wish, amount));
    }

    /** Whether money of a right is held back; what a right of law comes to is denied in part then. */
    static boolean isLess(RemedyKind kind, Money amount, Money entitled) {
        boolean ofRight = kind == RemedyKind.REFUND || kind == RemedyKind.COMPENSATION;
        return ofRight && amount.compareTo(entitled) < 0;
    }

    /** Compensation is measured at the price of what it is for; what gives back the price, or a cost, is none. */
    private static Optional<BigDecimal> multiple(Order order, JudgedClaim judged, ProposeRemedy wish, Money amount) {
        return switch (wish.kind()) {
            case GOODWILL -> times(amount, ClaimReader.price(order, judged.line()));
            case COMPENSATION -> times(judged.multipleOf(amount), ClaimReader.goods(order, judged.line()));
            case REFUND, REPLACEMENT, DENIAL -> Optional.empty();
        };
    }

    private static Optional<StatutoryMultiple> statutory(JudgedClaim judged, ProposeRemedy wish, Money amount) {
        return wish.kind() == RemedyKind.COMPENSATION
                ? Optional.of(new StatutoryMultiple(judged.multipleOf(amount), judged.plainMultiple()))
                : Optional.empty();
    }

    private static Optional<BigDecimal> times(Money amount, Money price) {
        return price.isPositive() && amount.isPositive()
                ? Optional.of(amount.amount().divide(price.amount(), 2, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    static Optional<OrderLine> line(Order order, ProposeRemedy wish) {
        return wish.orderLineId().map(id -> order.line(id, "orderLineId"));
    }

    private Optional<Integer> quantity(Optional<OrderLine> line, ProposeRemedy wish, Optional<Long> changed) {
        if (wish.kind() != RemedyKind.REPLACEMENT) {
            return Optional.empty();
        }
        OrderLine item = line.orElseThrow(() -> Refusal.invalid("order-line-needed", "orderLineId"));
        int left = item.quantity() - sums.replaced(item.id(), changed);
        int quantity = wish.quantity().orElse(left);
        if (quantity < 1 || quantity > left) {
            throw Refusal.invalid("replacement-over-quantity", "quantity", "left", left);
        }
        return Optional.of(quantity);
    }

    private static Money amount(
            Order order, Optional<OrderLine> line, Optional<Integer> quantity, ProposeRemedy wish, Money entitled) {
        return switch (wish.kind()) {
            case REFUND, COMPENSATION, GOODWILL -> asked(wish, order.currency());
            case REPLACEMENT -> ClaimReader.times(line.orElseThrow(), quantity.orElseThrow());
            case DENIAL -> entitled;
        };
    }

    private static Money asked(ProposeRemedy wish, Currency currency) {
        if (wish.currency()
                .filter(code -> !code.equals(currency.getCurrencyCode()))
                .isPresent()) {
            throw RefundGuard.currencyDiffers(Money.zero(currency));
        }
        BigDecimal amount = wish.amount().orElseThrow(() -> Refusal.invalid("amount-needed", "amount"));
        if (amount.signum() <= 0) {
            throw Refusal.invalid("amount-not-positive", "amount");
        }
        if (amount.precision() - amount.scale() > 12) {
            throw Refusal.invalid("amount-too-large", "amount");
        }
        if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            throw Refusal.invalid(
                    "amount-too-fine",
                    "amount",
                    "currency",
                    currency.getCurrencyCode(),
                    "digits",
                    currency.getDefaultFractionDigits(),
                    "example",
                    AmountText.example(currency));
        }
        return new Money(amount, currency);
    }

    /** The payment with the most left; what is proposed but not yet intended counts as gone. */
    Payment payment(Order order, Money amount, Optional<Long> changed) {
        Comparator<Payment> byLeft = Comparator.comparing(payment -> left(payment, changed));
        Payment payment = order.payments().stream()
                .max(byLeft)
                .orElseThrow(() -> Refusal.conflict("order-not-paid", "order", order.number()));
        Money left = left(payment, changed);
        if (amount.compareTo(left) > 0) {
            throw RefundGuard.overCaptured(left);
        }
        return payment;
    }

    private Money left(Payment payment, Optional<Long> changed) {
        return guard.remaining(payment)
                .minus(RemedyRow.money(
                        sums.proposedOn(payment.id(), changed),
                        payment.captured().currency()));
    }

    /** What can still be refunded on one payment of the order. */
    Money refundable(Order order) {
        return order.payments().stream()
                .map(payment -> left(payment, Optional.empty()))
                .max(Comparator.naturalOrder())
                .filter(Money::isPositive)
                .orElse(Money.zero(order.currency()));
    }

    private static Rail rail(ProposeRemedy wish) {
        Rail only = switch (wish.kind()) {
            case REFUND -> Rail.ORIGINAL_PAYMENT;
            case COMPENSATION -> Rail.PAYOUT;
            case REPLACEMENT -> Rail.GOODS;
            case DENIAL -> Rail.NONE;
            case GOODWILL -> wish.rail().filter(rail -> rail == Rail.PAYOUT).orElse(Rail.COUPON);
        };
        if (wish.rail().filter(rail -> rail != only).isPresent()) {
            throw Refusal.invalid("rail-not-possible", "rail");
        }
        return only;
    }

    /** Whether the rules give it. Goodwill overrides nothing: it is beyond the rules by nature, and limited by authority. */
    private static boolean covered(ProposeRemedy wish, Entitlement entitlement, Money entitled, Money amount) {
        boolean goodsSettled = !entitlement.returnNeeded() || wish.goodsReturned();
        return switch (wish.kind()) {
            case GOODWILL -> true;
            case COMPENSATION -> amount.compareTo(entitled) <= 0;
            case REFUND -> goodsSettled && amount.compareTo(entitled) <= 0;
            case REPLACEMENT ->
                goodsSettled
                        && entitlement.outcome() == Outcome.REPLACEMENT_OR_REFUND
                        && amount.compareTo(entitled) <= 0;
            case DENIAL -> entitlement.outcome() == Outcome.NONE;
        };
    }
}
