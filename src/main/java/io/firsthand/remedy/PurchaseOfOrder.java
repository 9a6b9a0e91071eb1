package io.firsthand.remedy;

import io.firsthand.entitlement.Purchase;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Payment;
import io.firsthand.platform.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes an order as the purchase that a claim is about: what was bought, claimed, paid and went back without us. */
final class PurchaseOfOrder {

    private PurchaseOfOrder() {}

    /** @param claimed empty: everything */
    static Purchase of(Order order, Optional<OrderLine> claimed) {
        return new Purchase(
                order.currency(),
                Optional.of(order.cnyRate()),
                order.lines().stream().map(line -> item(line, claimed)).toList(),
                discounts(order),
                List.of(),
                order.shippingTotal().amount(),
                BigDecimal.ZERO,
                Optional.empty(),
                Optional.of(sum(order, Payment::captured)),
                sum(order, Payment::refundedOutside));
    }

    private static Purchase.Item item(OrderLine line, Optional<OrderLine> claimed) {
        boolean wanted = claimed.isEmpty() || claimed.get().id() == line.id();
        return new Purchase.Item(
                line.title(),
                line.quantity(),
                0,
                wanted ? line.quantity() : 0,
                line.unitPrice().amount());
    }

    /** Goods that cost less together than each: the order keeps no threshold, so the discount counts from any total on. */
    private static List<Purchase.Discount> discounts(Order order) {
        BigDecimal off = order.lines().stream()
                .map(line -> ClaimReader.times(line, line.quantity()).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(order.goodsTotal().amount());
        return off.signum() > 0 ? List.of(new Purchase.Discount(BigDecimal.ZERO, off)) : List.of();
    }

    private static BigDecimal sum(Order order, Function<Payment, Money> amount) {
        return order.payments().stream().map(amount).map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
