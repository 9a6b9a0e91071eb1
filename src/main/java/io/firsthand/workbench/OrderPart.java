package io.firsthand.workbench;

import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Parcel;
import io.firsthand.orders.Payment;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The sheet's order, parcels and payments. */
@Component
class OrderPart {

    private final Labels labels;

    OrderPart(Labels labels) {
        this.labels = labels;
    }

    CaseSheet.Bought of(Order order, Locale locale) {
        return new CaseSheet.Bought(
                order.number(),
                order.shop(),
                labels.of("platform", order.platform(), locale),
                labels.country(order.market(), locale),
                order.orderedAt(),
                order.promisedOn(),
                order.cancelledAt().orElse(null),
                labels.amount(order.total()),
                order.lines().stream().map(line -> line(line, locale)).toList(),
                order.parcels().stream().map(parcel -> parcel(parcel, locale)).toList(),
                order.payments().stream()
                        .map(payment -> payment(payment, locale))
                        .toList());
    }

    private CaseSheet.Line line(OrderLine line, Locale locale) {
        return new CaseSheet.Line(
                line.id(),
                line.title(),
                line.sku(),
                labels.of("category", line.category(), locale),
                line.quantity(),
                labels.amount(line.unitPrice()));
    }

    private CaseSheet.Sent parcel(Parcel parcel, Locale locale) {
        return new CaseSheet.Sent(
                parcel.carrier(),
                parcel.trackingNumber(),
                parcel.state().name(),
                labels.of(parcel.state(), locale),
                parcel.shippedAt().orElse(null),
                parcel.lastEventAt().orElse(null),
                parcel.deliveredAt().orElse(null));
    }

    private CaseSheet.Paid payment(Payment payment, Locale locale) {
        return new CaseSheet.Paid(
                labels.of("provider", payment.provider(), locale),
                labels.amount(payment.captured()),
                labels.amount(payment.refundedOutside()),
                payment.disputedAt().orElse(null));
    }
}
