package io.firsthand.remedy;

import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Orders;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders to the warehouse to send goods once more. */
@Component
class ReplacementOrders {

    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final Orders orders;
    private final Clock clock;

    ReplacementOrders(JdbcClient jdbc, Orders orders, Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.clock = clock;
    }

    long record(Remedy remedy, LedgerIntent intent) {
        OrderLine line = orders.find(remedy.orderId()).orElseThrow().lines().stream()
                .filter(candidate -> candidate.id() == remedy.orderLineId().orElseThrow())
                .findFirst()
                .orElseThrow();
        return jdbc.sql("""
                        insert into replacement_orders (remedy_id, intent_id, order_line_id, sku, quantity, recorded_at)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        remedy.id(),
                        intent.id(),
                        line.id(),
                        line.sku(),
                        remedy.quantity().orElseThrow(),
                        Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    ReplacementOrder get(long id) {
        return jdbc.sql("select id, remedy_id, intent_id, sku, quantity from replacement_orders where id = ?")
                .param(id)
                .query(ReplacementOrder.class)
                .single();
    }

    /** @return false if the answer was stored before */
    boolean answered(long id, WarehousePort.Answer answer) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        update replacement_orders set warehouse_ref = ?, accepted_at = ?, refused_at = ?
                        where id = ? and accepted_at is null and refused_at is null and taken_back_at is null
                        """)
                        .params(
                                answer.warehouseRef(),
                                answer.accepted() ? now : null,
                                answer.accepted() ? null : now,
                                id)
                        .update()
                == 1;
    }

    /** The warehouse was never told of it. */
    void takenBack(long remedyId) {
        jdbc.sql("update replacement_orders set taken_back_at = ? where remedy_id = ?")
                .params(Timestamp.from(clock.instant()), remedyId)
                .update();
    }

    /** What the warehouse said it sends, and was not asked to stop although somebody claims the order's money by now. */
    List<Disputed> disputed() {
        return jdbc.sql("""
                        select o.id, r.case_id, i.key, min(p.disputed_at) as disputed_at
                          from payments p
                          join remedies r on r.order_id = p.order_id
                          join replacement_orders o on o.remedy_id = r.id
                          join ledger_intents i on i.id = o.intent_id
                         where p.disputed_at is not null and o.accepted_at is not null and o.stop_asked_at is null
                         group by o.id, r.case_id, i.key order by o.id limit ?
                        """).param(AT_ONCE).query(Disputed.class).list();
    }

    /** @return false if somebody else does it */
    boolean stopAsked(long id) {
        return jdbc.sql("update replacement_orders set stop_asked_at = ? where id = ? and stop_asked_at is null")
                        .params(Timestamp.from(clock.instant()), id)
                        .update()
                == 1;
    }

    /** The claim is over before the warehouse heard of it: the next one is asked for anew. */
    void stopNotNeeded(long id) {
        jdbc.sql("update replacement_orders set stop_asked_at = null where id = ? and stop_answered_at is null")
                .param(id)
                .update();
    }

    /** @return false if the answer was stored before */
    boolean stopAnswered(long id, WarehousePort.Stop answer) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        update replacement_orders
                           set stop_asked_at = coalesce(stop_asked_at, ?), stop_answer = ?, stop_answered_at = ?
                         where id = ? and stop_answered_at is null
                        """).params(now, answer.name(), now, id).update() == 1;
    }

    record ReplacementOrder(long id, long remedyId, long intentId, String sku, int quantity) {}

    /**
     * A replacement of an order whose money is claimed.
     *
     * @param key of its ledger intent, which the warehouse knows it by
     * @param disputedAt since when the money is claimed
     */
    record Disputed(long id, long caseId, String key, Instant disputedAt) {}
}
