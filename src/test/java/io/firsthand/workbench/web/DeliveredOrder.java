package io.firsthand.workbench.web;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A customer with one delivered order that no other test knows, so that a contact about it opens a case of its own.
 *
 * @param number of the order
 * @param mail address of the customer
 */
record DeliveredOrder(String number, String mail) {

    static DeliveredOrder make(JdbcClient jdbc, String customer) {
        String id = UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        DeliveredOrder order = new DeliveredOrder("AU-T" + id, "t" + id.toLowerCase() + "@mail.example");
        jdbc.sql("""
                with c as (insert into customers (name, language, country, time_zone, created_at)
                           values (:customer, 'en', 'AU', 'Australia/Sydney', '2026-11-01T00:00:00Z') returning id),
                     a as (insert into customer_addresses (customer_id, kind, address)
                           select id, 'mail', :mail from c),
                     o as (insert into orders (number, customer_id, shop, platform, market, currency, goods_total,
                                               shipping_total, ordered_at, promised_on, cny_rate)
                           select :number, id, 'Morning Market AU', 'shop', 'AU', 'AUD', 40, 5,
                                  '2026-11-10T00:00:00Z', '2026-11-16', 4.71 from c returning id),
                     l as (insert into order_lines (order_id, sku, title, category, quantity, unit_price)
                           select id, 'HO-620', 'Handmade ceramic cup', 'home', 2, 20 from o),
                     p as (insert into parcels (order_id, carrier, tracking_number, state, shipped_at, last_event_at,
                                                delivered_at)
                           select id, 'Australia Post', :number, 'DELIVERED', '2026-11-11T00:00:00Z',
                                  '2026-11-15T00:00:00Z', '2026-11-15T00:00:00Z' from o)
                insert into payments (order_id, provider, provider_ref, currency, captured, captured_at)
                select id, 'paypal', :number, 'AUD', 45, '2026-11-10T00:00:00Z' from o""")
                .param("customer", customer)
                .param("mail", order.mail)
                .param("number", order.number)
                .update();
        return order;
    }
}
