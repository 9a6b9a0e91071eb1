package io.firsthand.support;

import io.firsthand.orders.ParcelState;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The seeded shop, as tests speak of it. Markets are CN, DE, FR, ES, GB, US, JP, AU; each has the same fifteen orders, dated
 * from {@link TestClock#START}. Order numbers are fixed, so most of this needs no database.
 */
public final class Shop {

    /** Password of every seeded person. */
    public static final String PASSWORD = "firsthand-demo";

    private static final List<ParcelState> STATES = List.of(
            ParcelState.LABEL_CREATED,
            ParcelState.IN_TRANSIT,
            ParcelState.STALLED,
            ParcelState.CUSTOMS_HELD,
            ParcelState.OUT_FOR_DELIVERY,
            ParcelState.DELIVERED,
            ParcelState.REFUSED,
            ParcelState.RETURNED_TO_SENDER,
            ParcelState.LOST);

    private Shop() {}

    /** Number of the order with one parcel in this state. {@code DELIVERED}: ordered 8, delivered 3 days before the start. */
    public static String orderOf(String market, ParcelState state) {
        return number(market, STATES.indexOf(state));
    }

    /** Ordered a day ago, nothing shipped. */
    public static String orderNotShipped(String market) {
        return number(market, 9);
    }

    /** Cancelled before anything was shipped. */
    public static String orderCancelled(String market) {
        return number(market, 10);
    }

    /** Delivered 35 days ago; a tenth of the money already went back outside Firsthand. */
    public static String orderPartlyRefunded(String market) {
        return number(market, 14);
    }

    /** Mail address of the customer who placed the order; every customer has one but the third of CN. */
    public static String mailOf(JdbcClient jdbc, String orderNumber) {
        return jdbc.sql("""
                        select a.address from customer_addresses a join orders o on o.customer_id = a.customer_id
                         where a.kind = 'mail' and o.number = ?
                        """).param(orderNumber).query(String.class).single();
    }

    private static String number(String market, int place) {
        return market + "-" + (10_001 + place);
    }
}
