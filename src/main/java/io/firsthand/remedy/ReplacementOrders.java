package io.firsthand.remedy;

import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Orders;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders to the warehouse to send goods once more. */
@Component
class ReplacementOrders {

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

    record ReplacementOrder(long id, long remedyId, long intentId, String sku, int quantity) {}
}
