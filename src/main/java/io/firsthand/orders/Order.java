package io.firsthand.orders;

import io.firsthand.platform.Money;
import io.firsthand.platform.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * An order with everything a case asks about it.
 *
 * @param number as the customer knows it
 * @param shop our shop that sold it
 * @param platform where it was sold: {@code shop} (our own), {@code amazon}, {@code ebay}, {@code tmall} …
 * @param market ISO 3166 alpha-2 code of the market it was sold to
 * @param promisedOn latest delivery date promised to the customer, in the market’s calendar
 * @param cnyRate CNY for one unit of the order’s currency on the order date
 */
public record Order(
        long id,
        String number,
        long customerId,
        String shop,
        String platform,
        String market,
        Money goodsTotal,
        Money shippingTotal,
        Instant orderedAt,
        LocalDate promisedOn,
        BigDecimal cnyRate,
        Optional<Instant> cancelledAt,
        List<OrderLine> lines,
        List<Parcel> parcels,
        List<Payment> payments) {

    public Currency currency() {
        return goodsTotal.currency();
    }

    /** Goods and shipping together. */
    public Money total() {
        return goodsTotal.plus(shippingTotal);
    }

    /** Whether a chargeback or platform claim is open on any of its payments. */
    public boolean isDisputed() {
        return payments.stream().anyMatch(payment -> payment.disputedAt().isPresent());
    }

    /** Whether all of it reached the customer: nothing waits to be sent, is on its way, or went astray. */
    public boolean delivered() {
        return !parcels.isEmpty() && parcels.stream().allMatch(Parcel::reached);
    }

    /** When the last parcel came back to us, if all of them reached the customer first and none is with him any more. */
    public Optional<Instant> cameBackAt() {
        return delivered() && parcels.stream().allMatch(Parcel::cameBack)
                ? parcels.stream()
                        .flatMap(parcel -> parcel.lastEventAt().stream())
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /**
     * The item of this id.
     *
     * @param field in which somebody named it
     * @throws Refusal {@code order-line-unknown} at that field, if it is an item of another order
     */
    public OrderLine line(long id, String field) {
        return lines.stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("order-line-unknown", field));
    }
}
