package io.firsthand.workbench;

import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Parcel;
import io.firsthand.orders.Payment;
import io.firsthand.remedy.RefundStanding;
import io.firsthand.remedy.Refunds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The sheet's order, parcels and payments. */
@Component
class OrderPart {

    private final Refunds refunds;
    private final Labels labels;

    OrderPart(Refunds refunds, Labels labels) {
        this.refunds = refunds;
        this.labels = labels;
    }

    OrderSheet of(Order order, Locale locale) {
        List<RefundStanding> standings =
                order.payments().stream().map(refunds::of).toList();
        List<OrderSheet.Paid> paid = new ArrayList<>();
        for (int i = 0; i < standings.size(); i++) {
            paid.add(payment(order.payments().get(i), standings.get(i), locale));
        }
        return new OrderSheet(
                order.number(),
                order.shop(),
                labels.of("platform", order.platform(), locale),
                labels.country(order.market(), locale),
                order.orderedAt(),
                order.promisedOn(),
                order.cancelledAt().orElse(null),
                labels.amount(order.total()),
                standings.stream().reduce(RefundStanding::plus).map(this::back).orElse(null),
                order.lines().stream().map(line -> line(line, locale)).toList(),
                order.parcels().stream().map(parcel -> parcel(parcel, locale)).toList(),
                paid);
    }

    private OrderSheet.Line line(OrderLine line, Locale locale) {
        return new OrderSheet.Line(
                line.id(),
                line.title(),
                line.sku(),
                labels.of("category", line.category(), locale),
                line.quantity(),
                labels.amount(line.unitPrice()));
    }

    private OrderSheet.Sent parcel(Parcel parcel, Locale locale) {
        return new OrderSheet.Sent(
                parcel.carrier(),
                parcel.trackingNumber(),
                parcel.state().name(),
                labels.of(parcel.state(), locale),
                parcel.shippedAt().orElse(null),
                parcel.lastEventAt().orElse(null),
                parcel.deliveredAt().orElse(null));
    }

    private OrderSheet.Paid payment(Payment payment, RefundStanding standing, Locale locale) {
        return new OrderSheet.Paid(
                labels.of("provider", payment.provider(), locale),
                labels.amount(payment.captured()),
                labels.amount(payment.refundedOutside()),
                back(standing),
                payment.disputedAt().orElse(null));
    }

    private OrderSheet.Back back(RefundStanding standing) {
        return new OrderSheet.Back(
                standing.refunded().isPositive() ? labels.amount(standing.refunded()) : null,
                standing.underWay().isPositive() ? labels.amount(standing.underWay()) : null,
                labels.amount(standing.left()));
    }
}
