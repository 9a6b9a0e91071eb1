package io.firsthand.returns;

import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Says until which day goods are accepted back: the day that the customer's letter names, which may be later than the law's,
 * because the way takes its time.
 */
@Service
public class AcceptingUntil {

    private final FindingConditions conditions;
    private final Customers customers;
    private final Clock clock;

    AcceptingUntil(FindingConditions conditions, Customers customers, Clock clock) {
        this.conditions = conditions;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * A day of the customer.
     *
     * @param told whether he was told it; else it is the day that he would be told today
     */
    public record Until(LocalDate day, boolean told) {}

    /**
     * @param line the item claimed; empty for the whole order
     * @param running the return of it that is not over
     */
    public Until of(Order order, Optional<OrderLine> line, String reason, Optional<Return> running) {
        ZoneId zone = customers.find(order.customerId()).map(Customer::timeZone).orElseThrow();
        return running.filter(it -> it.authorisedAt().isPresent())
                .flatMap(Return::waitUntil)
                .map(until -> new Until(LocalDate.ofInstant(until, zone), true))
                .orElseGet(
                        () -> new Until(LastDay.of(clock.instant(), days(order, line, reason, running), zone), false));
    }

    private int days(Order order, Optional<OrderLine> line, String reason, Optional<Return> running) {
        return running.flatMap(Return::terms)
                .map(Terms::returnDays)
                .orElseGet(() -> conditions.returnDays(order, reason, value(order, line)));
    }

    private static BigDecimal value(Order order, Optional<OrderLine> line) {
        return line.map(item -> item.unitPrice().amount().multiply(BigDecimal.valueOf(item.quantity())))
                .orElseGet(() -> order.goodsTotal().amount());
    }
}
