package io.firsthand.support;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An order of the seeded shop once more, for a customer of its own. Whoever writes about a seeded order joins the case that
 * another test opened for the same customer; nobody else writes about this one.
 */
public final class OwnOrder {

    private static final AtomicInteger NUMBERS = new AtomicInteger(50_000);

    private OwnOrder() {}

    /** Copies order, items, parcels and payments of this seeded order. @return the number of the copy, of the same market */
    public static String like(JdbcClient jdbc, String seeded) {
        int serial = NUMBERS.incrementAndGet();
        String number = seeded.substring(0, 2) + "-" + serial;
        long from = jdbc.sql("select id from orders where number = ?")
                .param(seeded)
                .query(Long.class)
                .single();
        long customer = nextId(jdbc, "customers");
        jdbc.sql(copy("customers", "'id', :id") + "where c.id = (select customer_id from orders where id = :from)")
                .param("id", customer)
                .param("from", from)
                .update();
        jdbc.sql("insert into customer_addresses (customer_id, kind, address) values (?, 'mail', ?)")
                .params(customer, "customer-" + serial + "@own.example")
                .update();
        long order = nextId(jdbc, "orders");
        jdbc.sql(copy("orders", "'id', :id, 'number', :number, 'customer_id', :customer") + "where c.id = :from")
                .param("id", order)
                .param("number", number)
                .param("customer", customer)
                .param("from", from)
                .update();
        copyPart(jdbc, "order_lines", "", serial, order, from);
        copyPart(jdbc, "parcels", ", 'tracking_number', c.tracking_number || :suffix", serial, order, from);
        copyPart(jdbc, "payments", ", 'provider_ref', c.provider_ref || :suffix", serial, order, from);
        return number;
    }

    private static void copyPart(JdbcClient jdbc, String table, String more, int serial, long order, long from) {
        String own = "'id', nextval(pg_get_serial_sequence('" + table + "', 'id')), 'order_id', :order";
        jdbc.sql(copy(table, own + more) + "where c.order_id = :from order by c.id")
                .param("order", order)
                .param("suffix", "-" + serial)
                .param("from", from)
                .update();
    }

    // whatever columns the table has by now
    private static String copy(String table, String own) {
        return "insert into " + table + " overriding system value"
                + " select (jsonb_populate_record(c, jsonb_build_object(" + own + "))).* from " + table + " c ";
    }

    private static long nextId(JdbcClient jdbc, String table) {
        return jdbc.sql("select nextval(pg_get_serial_sequence('" + table + "', 'id'))")
                .query(Long.class)
                .single();
    }
}
