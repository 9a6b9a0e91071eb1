package io.firsthand.remedy;

import io.firsthand.remedy.RemedyDesk.Opened;
import io.firsthand.support.TestClock;
import java.sql.Timestamp;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of a {@link RemedyDesk}, written as rows: of a fresh customer each, who got two cups broken. */
final class BrokenCups {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final TestClock clock;

    BrokenCups(JdbcClient jdbc, RuntimeService runtime, TestClock clock) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** A case in work, whose process stands at its owner's task. */
    Opened open() {
        int n = NUMBERS.getAndIncrement();
        Timestamp now = Timestamp.from(clock.instant());
        String order = "REM-" + n + "-" + UUID.randomUUID().toString().substring(0, 8);
        long customer = id(
                "insert into customers (name, language, country, time_zone, created_at)"
                        + " values ('Remedy Buyer', 'de', 'DE', 'Europe/Berlin', ?) returning id",
                now);
        long orderId = id("""
                insert into orders (number, customer_id, shop, platform, market, currency, goods_total, shipping_total,
                    ordered_at, promised_on, cny_rate)
                values (?, ?, 'shop', 'shop', 'DE', 'EUR', 100, 0, ?::timestamptz - interval '8 days', '2026-11-17', 8)
                returning id
                """, order, customer, now);
        long line = id(
                "insert into order_lines (order_id, sku, title, category, quantity, unit_price)"
                        + " values (?, 'CUP-1', 'Cup', 'household', 2, 50) returning id",
                orderId);
        id(
                "insert into parcels (order_id, carrier, tracking_number, state, shipped_at, last_event_at, delivered_at)"
                        + " values (?, 'dhl', ?, 'DELIVERED', ?::timestamptz - interval '6 days', ?::timestamptz - interval '2 days',"
                        + " ?::timestamptz - interval '2 days') returning id",
                orderId,
                order,
                now,
                now,
                now);
        long payment = id(
                "insert into payments (order_id, provider, provider_ref, currency, captured, captured_at)"
                        + " values (?, 'stripe', ?, 'EUR', 100, ?) returning id",
                orderId,
                "pi-" + order,
                now);
        String number = "RC-" + order;
        long caseId = id("""
                insert into case_files (number, status, channel, language, customer_id, customer_verified, order_id,
                    order_verified, live, subject, reason, priority, queue, owner, opened_at)
                values (?, 'IN_WORK', 'mail', 'de', ?, true, ?, true, false, 'Cup', 'damaged', 'P2', 'fulfilment', ?, ?)
                returning id
                """, number, customer, orderId, RemedyDesk.OWNER, now);
        String instance = runtime.createProcessInstanceByKey("case-handling")
                .businessKey(number)
                .setVariable("caseId", caseId)
                .startBeforeActivity("UserTask_HandleTheCase")
                .execute()
                .getId();
        jdbc.sql("update case_files set process_instance_id = ? where id = ?")
                .params(instance, caseId)
                .update();
        return new Opened(number, caseId, customer, orderId, order, line, payment);
    }

    /** A case about a change of mind, long after the goods came: no right gives anything any more. */
    Opened openTooLate() {
        Opened opened = open();
        jdbc.sql("update case_files set reason = 'change-of-mind' where id = ?")
                .param(opened.id())
                .update();
        jdbc.sql("update orders set ordered_at = ordered_at - interval '400 days', promised_on = promised_on - 400"
                        + " where id = ?")
                .param(opened.orderId())
                .update();
        jdbc.sql("update parcels set delivered_at = delivered_at - interval '400 days' where order_id = ?")
                .param(opened.orderId())
                .update();
        return opened;
    }

    /** A case about a fake that was bought in China for 100.00 EUR: three times the price is due beside it. */
    Opened openFakeInChina() {
        Opened opened = open();
        jdbc.sql("update orders set market = 'CN' where id = ?")
                .param(opened.orderId())
                .update();
        jdbc.sql("update case_files set reason = 'fake' where id = ?")
                .param(opened.id())
                .update();
        return opened;
    }

    private long id(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}
