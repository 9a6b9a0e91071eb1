package io.firsthand.demo;

import io.firsthand.orders.Address;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a customer of the demo in place, with the addresses by which he is known. */
class CustomerSeed {

    private final JdbcClient jdbc;

    CustomerSeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return id of the customer */
    long plant(Map<String, String> customer, Instant now) {
        long id = jdbc.sql("""
                        insert into customers (name, language, country, time_zone, vip, created_at)
                        values (:name, :language, :country, :zone, :vip, :at) returning id
                        """)
                .param("name", customer.get("name"))
                .param("language", customer.get("language"))
                .param("country", customer.get("market"))
                .param("zone", customer.get("time_zone"))
                .param("vip", !customer.get("vip").isEmpty())
                .param("at", Timestamp.from(now.minus(Duration.ofDays(1000))))
                .query(Long.class)
                .single();
        address(id, Address.MAIL, customer.get("mail"));
        address(id, Address.PHONE, customer.get("phone"));
        address(id, Address.MESSENGER, customer.get("messenger"));
        return id;
    }

    private void address(long customer, String kind, String address) {
        if (!address.isEmpty()) {
            jdbc.sql("insert into customer_addresses (customer_id, kind, address) values (?, ?, ?)")
                    .params(customer, kind, Address.normalised(kind, address))
                    .update();
        }
    }
}
