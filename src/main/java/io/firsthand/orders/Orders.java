package io.firsthand.orders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.firsthand.platform.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The orders of the shop. Reading any number of them, with lines, parcels and payments, takes four statements. */
@Repository
public class Orders {

    private final JdbcClient jdbc;
    private final Clock clock;

    Orders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Order> find(long id) {
        return read("o.id = :key", id).stream().findFirst();
    }

    /** Whose an order is; one statement instead of the whole order's four. */
    public Optional<OrderKey> key(long id) {
        return jdbc.sql("select id, number, customer_id from orders where id = :id")
                .param("id", id)
                .query(OrderKey.class)
                .optional();
    }

    /** As {@link #key(long)}, by the number as the customer wrote it. */
    public Optional<OrderKey> key(String number) {
        return jdbc.sql("select id, number, customer_id from orders where upper(number) = :number")
                .param("number", normalised(number))
                .query(OrderKey.class)
                .optional();
    }

    /** The market that an order was sold to, ISO 3166; one statement instead of the whole order's four. */
    public Optional<String> market(long id) {
        return jdbc.sql("select market from orders where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Whether the whole order was cancelled in its shop; one statement instead of the whole order's four. */
    public boolean isCancelled(long id) {
        return jdbc.sql("select cancelled_at is not null from orders where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The order of this number, as the customer wrote it: blanks around it and the case of letters do not matter. */
    public Optional<Order> byNumber(String number) {
        return read("upper(o.number) = :key", normalised(number)).stream().findFirst();
    }

    private static String normalised(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * Reads a payment under a lock on its row until the transaction ends: whoever gives money back comes by here, so that two
     * refunds can never both believe in the same remaining amount.
     *
     * @throws Refusal {@code payment-not-found}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Payment lockPayment(long paymentId) {
        return jdbc.sql("select * from payments where id = :id for update")
                .param("id", paymentId)
                .query((row, n) -> OrderRows.payment(row))
                .optional()
                .orElseThrow(() -> Refusal.notFound("payment-not-found", "payment", Long.toString(paymentId)));
    }

    /**
     * A platform, a bank or an authority gave the customer his money back on this order: its payments count as claimed from now
     * on, as they do while a chargeback runs. A payment that is claimed already stays so.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claimedElsewhere(long orderId) {
        jdbc.sql("update payments set disputed_at = :now where order_id = :order and disputed_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("order", orderId)
                .update();
    }

    /**
     * Nothing happens to the goods of an order before it was placed.
     *
     * @throws Refusal {@code time-before-order}
     */
    @Transactional(readOnly = true)
    public void refuseBefore(long orderId, Instant at) {
        find(orderId).ifPresent(order -> refuseBefore(order.orderedAt(), at));
    }

    static void refuseBefore(Instant orderedAt, Instant at) {
        if (at.isBefore(orderedAt)) {
            throw Refusal.invalid("time-before-order", "at");
        }
    }

    private List<Order> read(String condition, Object key) {
        String chosen = " from orders o where " + condition;
        Map<Long, List<OrderLine>> lines = parts(
                "select l.*, o.currency from order_lines l join orders o on o.id = l.order_id where " + condition
                        + " order by l.id",
                key,
                OrderRows::line);
        String ofChosen = " where order_id in (select o.id" + chosen + ") order by id";
        Map<Long, List<Parcel>> parcels = parts("select * from parcels" + ofChosen, key, OrderRows::parcel);
        Map<Long, List<Payment>> payments = parts("select * from payments" + ofChosen, key, OrderRows::payment);
        return jdbc.sql("select o.*" + chosen + " order by o.ordered_at desc, o.id desc")
                .param("key", key)
                .query((row, n) -> {
                    long id = row.getLong("id");
                    return OrderRows.order(
                            row,
                            lines.getOrDefault(id, List.of()),
                            parcels.getOrDefault(id, List.of()),
                            payments.getOrDefault(id, List.of()));
                })
                .list();
    }

    private <T> Map<Long, List<T>> parts(String sql, Object key, Row<T> read) {
        record Part<T>(long orderId, T value) {}
        return jdbc
                .sql(sql)
                .param("key", key)
                .query((row, n) -> new Part<>(row.getLong("order_id"), read.from(row)))
                .list()
                .stream()
                .collect(groupingBy(Part::orderId, mapping(Part::value, toList())));
    }

    @FunctionalInterface
    private interface Row<T> {
        T from(ResultSet row) throws SQLException;
    }
}
