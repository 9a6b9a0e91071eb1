package io.firsthand.conversation.web;

import io.firsthand.orders.Address;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A customer with two orders that no other test knows.
 *
 * @param mail his address
 * @param order number of one
 * @param otherOrder number of the other
 */
record TwoOrders(String mail, String order, String otherOrder) {

    static TwoOrders bought(JdbcClient jdbc) {
        String mail = ContactCalls.someone();
        long id = jdbc.sql("""
                        insert into customers (name, language, country, time_zone, created_at)
                        values ('Ann', 'en', 'GB', 'Europe/London', now()) returning id""").query(Long.class).single();
        jdbc.sql("insert into customer_addresses (customer_id, kind, address) values (?, 'mail', ?)")
                .params(id, Address.normalised("mail", mail))
                .update();
        return new TwoOrders(mail, order(jdbc, id), order(jdbc, id));
    }

    private static String order(JdbcClient jdbc, long customer) {
        String number = "TT-" + (Math.abs(UUID.randomUUID().hashCode()) + 10_000_000L);
        jdbc.sql("""
                        insert into orders (number, customer_id, shop, platform, market, currency, goods_total, shipping_total,
                               ordered_at, promised_on, cny_rate)
                        values (?, ?, 'shop', 'shop', 'GB', 'GBP', 20, 0, now(), now(), 9)""").params(number, customer).update();
        return number;
    }
}
