package io.firsthand.remedy;

import io.firsthand.entitlement.RemedyKind;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was already given or is being given: refused, withdrawn, failed and returned remedies do not count. */
@Component
class RemedySums {

    private static final String COUNTS = " status in ('PROPOSED','PAYING','CLEARING','EXECUTED')";

    private static final String RESTORES = "kind in ('REFUND','REPLACEMENT')";

    private static final Set<RemedyKind> EXECUTED_RIGHTS = EnumSet.of(RemedyKind.REFUND, RemedyKind.REPLACEMENT);

    /** Namespace of our advisory lock on a customer. */
    private static final int CUSTOMER_LOCK = 60;

    /** Namespace of our advisory lock on an order. */
    private static final int ORDER_LOCK = 61;

    private final JdbcClient jdbc;

    RemedySums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Executed refunds count with refunds, and a replacement counts among them at the item's price; compensation, goodwill and denials alone. */
    private static List<String> countedWith(RemedyKind kind) {
        return EXECUTED_RIGHTS.contains(kind)
                ? EXECUTED_RIGHTS.stream().map(Enum::name).toList()
                : List.of(kind.name());
    }

    /** CNY of what counts with this kind in the case, other than the remedy itself. */
    BigDecimal inCase(RemedyKind kind, long caseId, Optional<Long> except) {
        return jdbc.sql("select coalesce(sum(cny_amount), 0) from remedies"
                        + " where case_id = :case and kind in (:kinds) and id <> :except and" + COUNTS)
                .param("case", caseId)
                .param("kinds", countedWith(kind))
                .param("except", except.orElse(0L))
                .query(BigDecimal.class)
                .single();
    }

    /**
     * CNY of what counts with this kind to the customer since then, other than the remedy itself. Takes the customer's lock until the
     * transaction ends: two cases of one customer must not both believe in the same sum.
     */
    BigDecimal toCustomer(RemedyKind kind, long customerId, Instant since, Optional<Long> except) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(CUSTOMER_LOCK, (int) customerId)
                .query((row, n) -> n)
                .list();
        return jdbc.sql("select coalesce(sum(cny_amount), 0) from remedies where customer_id = :customer"
                        + " and kind in (:kinds) and proposed_at > :since and id <> :except and" + COUNTS)
                .param("customer", customerId)
                .param("kinds", countedWith(kind))
                .param("since", Timestamp.from(since))
                .param("except", except.orElse(0L))
                .query(BigDecimal.class)
                .single();
    }

    /**
     * Refunds and replacements of the order, in its currency: of one line, with what was given for the whole order; or of
     * everything.
     */
    BigDecimal restored(long orderId, Optional<Long> orderLineId, Optional<Long> except) {
        return ofOrder("amount", RESTORES, orderId, orderLineId, except);
    }

    /**
     * What refunds and replacements of the same left out of the right that they stand on, in the order's currency: decided by a
     * second person or agreed with the customer, so it is not due any more.
     */
    BigDecimal heldBack(long orderId, Optional<Long> orderLineId, Optional<Long> except) {
        String settled = RESTORES + " and (reduced or pays_for is not null)";
        return ofOrder("greatest(entitled - amount, 0)", settled, orderId, orderLineId, except);
    }

    /** Compensation of the order, in its currency: of one line, with what was given for the whole order; or of everything. */
    BigDecimal compensated(long orderId, Optional<Long> orderLineId, Optional<Long> except) {
        return ofOrder("amount", "kind = 'COMPENSATION'", orderId, orderLineId, except);
    }

    /**
     * Multiples by law that were given for other items of an order, in its currency.
     *
     * @param paid with what floors added
     * @param plain what they come to without a floor
     */
    record Multiples(BigDecimal paid, BigDecimal plain) {}

    /** @param row of the right that they come from: another right has another floor */
    Multiples multiplesOfOthers(long orderId, long orderLineId, String row, Optional<Long> except) {
        return jdbc.sql("select coalesce(sum(paid), 0) as paid, coalesce(sum(plain), 0) as plain from ("
                        + "select sum(multiple_amount) as paid, max(plain_multiple) as plain from remedies"
                        + " where order_id = :order and order_line_id <> :line and entitlement_row = :row"
                        + " and id <> :except and kind = 'COMPENSATION' and" + COUNTS
                        + " group by order_line_id) items")
                .param("order", orderId)
                .param("line", orderLineId)
                .param("row", row)
                .param("except", except.orElse(0L))
                .query((items, number) -> new Multiples(items.getBigDecimal("paid"), items.getBigDecimal("plain")))
                .single();
    }

    /** What was given for the whole order counts for each of its lines. */
    private BigDecimal ofOrder(
            String amount, String which, long orderId, Optional<Long> orderLineId, Optional<Long> except) {
        return jdbc.sql("select coalesce(sum(" + amount + "), 0) from remedies where order_id = :order"
                        + " and (:line = 0 or order_line_id is null or order_line_id = :line)"
                        + " and id <> :except and " + which + " and" + COUNTS)
                .param("order", orderId)
                .param("line", orderLineId.orElse(0L))
                .param("except", except.orElse(0L))
                .query(BigDecimal.class)
                .single();
    }

    /**
     * Whether another of the kind was proposed for the same since this one came back: goodwill in the case, anything else for the
     * item or the order that it belongs to.
     */
    boolean givenSince(Remedy remedy, Instant cameBack) {
        return jdbc.sql(
                        "select exists (select 1 from remedies where kind = :kind and id <> :id and proposed_at >= :back"
                                + " and (kind = 'GOODWILL' and case_id = :case or kind <> 'GOODWILL' and order_id = :order"
                                + " and (:line = 0 or order_line_id is null or order_line_id = :line)) and" + COUNTS
                                + ")")
                .param("kind", remedy.kind().name())
                .param("id", remedy.id())
                .param("back", Timestamp.from(cameBack))
                .param("case", remedy.caseId())
                .param("order", remedy.orderId())
                .param("line", remedy.orderLineId().orElse(0L))
                .query(Boolean.class)
                .single();
    }

    /** Until the transaction ends: two cases about one order must not both believe that no compensation was paid. */
    void lockOrder(long orderId) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(ORDER_LOCK, (int) orderId)
                .query((row, n) -> n)
                .list();
    }

    /** Items of the line that are sent once more. */
    int replaced(long orderLineId, Optional<Long> except) {
        return jdbc.sql("select coalesce(sum(quantity), 0) from remedies"
                        + " where order_line_id = :line and kind = 'REPLACEMENT' and id <> :except and" + COUNTS)
                .param("line", orderLineId)
                .param("except", except.orElse(0L))
                .query(Integer.class)
                .single();
    }

    /** Refunds on the payment that are proposed but not yet intended, in its currency. */
    BigDecimal proposedOn(long paymentId, Optional<Long> except) {
        return jdbc.sql("select coalesce(sum(amount), 0) from remedies where payment_id = :payment"
                        + " and kind = 'REFUND' and status = 'PROPOSED' and id <> :except")
                .param("payment", paymentId)
                .param("except", except.orElse(0L))
                .query(BigDecimal.class)
                .single();
    }
}
