package io.firsthand.returns;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The returns whose goods are on their way or awaited, as the warehouse looks for them: by number, order or customer. */
@Service
public class ExpectedGoods {

    private final JdbcClient jdbc;
    private final WarehouseRights warehouse;

    ExpectedGoods(JdbcClient jdbc, WarehouseRights warehouse) {
        this.jdbc = jdbc;
        this.warehouse = warehouse;
    }

    /**
     * A return that is awaited.
     *
     * @param customer name of the customer, as it stands on a parcel
     */
    public record Expected(String number, String orderNumber, String customer, int items, Instant waitUntil) {}

    /**
     * Awaited returns, the earliest first.
     *
     * @param words part of the return's or order's number or of the customer's name; blank for all
     * @throws io.firsthand.platform.Refusal {@code only-warehouse}
     */
    @Transactional(readOnly = true)
    public List<Expected> of(String personId, String words, int limit) {
        warehouse.check(personId);
        return jdbc.sql("""
                        select r.number, o.number as order_number, c.name as customer,
                               (select sum(quantity) from return_lines l where l.return_id = r.id) as items, r.wait_until
                          from returns r join orders o on o.id = r.order_id join customers c on c.id = r.customer_id
                         where r.status in ('AUTHORISED','DISPATCHED')
                           and position(:words in lower(r.number || ' ' || o.number || ' ' || c.name)) > 0
                         order by r.wait_until, r.id limit :limit
                        """)
                .param("words", words.strip().toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .query(Expected.class)
                .list();
    }
}
