package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A customer whose present came too late, with an order that no other test knows, and so much goodwill for her that it needs two
 * managers, one of finance.
 */
final class LatePresent {

    private LatePresent() {}

    /** She writes by chat, greeted by this agent. @return number of the case */
    static String caseOf(Protocol desk, JdbcClient jdbc, String owner) {
        String order = "LATE-" + UUID.randomUUID().toString().substring(0, 8);
        String mail = order.toLowerCase(Locale.ROOT) + "@example.net";
        jdbc.sql("""
                with c as (insert into customers (name, language, country, time_zone, created_at)
                           values ('Sina Small', 'en', 'US', 'America/New_York', '2026-11-01T00:00:00Z') returning id),
                     a as (insert into customer_addresses (customer_id, kind, address) select id, 'mail', :mail from c),
                     o as (insert into orders (number, customer_id, shop, platform, market, currency, goods_total,
                                               shipping_total, ordered_at, promised_on, cny_rate)
                           select :number, id, 'shop', 'shop', 'US', 'EUR', 100, 0, '2026-11-10T00:00:00Z', '2026-11-16',
                                  8 from c returning id)
                insert into payments (order_id, provider, provider_ref, currency, captured, captured_at)
                select id, 'paypal', :number, 'EUR', 100, '2026-11-10T00:00:00Z' from o""").param("mail", mail).param("number", order).update();
        return desk.customerWrites(
                "channel",
                "chat",
                "from",
                mail,
                "orderNumber",
                order,
                "text",
                "My present came too late.",
                "receivedBy",
                owner);
    }

    /** The owner proposes the goodwill. */
    static Answer goodwill(Protocol desk, String owner, String number) {
        Answer proposed = desk.proposes(
                owner,
                number,
                "kind",
                "GOODWILL",
                "amount",
                "50.00",
                "overridingReason",
                "Her daughter's birthday was today.");
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        return proposed;
    }
}
