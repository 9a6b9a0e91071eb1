package io.firsthand.remedy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which parcels of an order bring what a case gave: the warehouse names no parcel, so the time at which it left says it. */
@Repository
public class ReplacementParcels {

    private final JdbcClient jdbc;

    ReplacementParcels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The cases whose replacement or exchange may be in a parcel of the order: the warehouse had said by then that it sends it.
     *
     * @param leftAt when the parcel left; empty if nobody knows: then it may be any
     * @return ids, the oldest first
     */
    public List<Long> casesOf(long orderId, Optional<Instant> leftAt) {
        return jdbc.sql("""
                        select distinct r.case_id from remedies r join replacement_orders o on o.remedy_id = r.id
                         where r.order_id = ? and r.status = 'EXECUTED'
                           and o.accepted_at <= coalesce(?::timestamptz, 'infinity') order by r.case_id""")
                .params(orderId, leftAt.map(Timestamp::from).orElse(null))
                .query(Long.class)
                .list();
    }
}
