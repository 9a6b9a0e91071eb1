package io.firsthand.orders;

import io.firsthand.platform.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What carriers report of the parcels of orders. News older than what is known change nothing of where a parcel is; that it was
 * delivered once is kept all the same, as it would be had it been told in time.
 */
@Repository
public class ReportedParcels {

    private final JdbcClient jdbc;

    ReportedParcels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What became of a report.
     *
     * @param isNews nothing later was known
     * @param isElsewhere the parcel is somewhere else than before, e.g. delivered now
     * @param leftAt when the parcel had left, as far as was known before this report
     */
    public record Reported(long orderId, boolean isNews, boolean isElsewhere, Optional<Instant> leftAt) {}

    /**
     * Stores where the parcel is now. Of several parcels with this number the last one is meant: carriers use numbers again.
     *
     * @return empty if no order has such a parcel
     * @throws Refusal {@code time-before-order}: nothing can have happened to it then, so it is another parcel of this number, or
     *     the carrier's date is wrong; terms of law would count from it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Reported> report(String carrier, String trackingNumber, ParcelState state, Instant at) {
        record Known(long id, long orderId, String state, Instant shippedAt, Instant orderedAt) {}
        return jdbc.sql("""
                        select p.id, p.order_id, p.state, p.shipped_at, o.ordered_at
                          from parcels p join orders o on o.id = p.order_id
                         where upper(p.tracking_number) = ? and lower(p.carrier) = ?
                         order by p.id desc limit 1 for update of p
                        """)
                .params(
                        trackingNumber.replaceAll("\\s", "").toUpperCase(Locale.ROOT),
                        carrier.strip().toLowerCase(Locale.ROOT))
                .query(Known.class)
                .optional()
                .map(known -> {
                    Orders.refuseBefore(known.orderedAt(), at);
                    boolean isNews = isNews(known.id(), state, at);
                    return new Reported(
                            known.orderId(),
                            isNews,
                            isNews && !known.state().equals(state.name()),
                            Optional.ofNullable(known.shippedAt()));
                });
    }

    private boolean isNews(long id, ParcelState state, Instant at) {
        boolean isNews = isLatest(id, state, at);
        if (!isNews && state == ParcelState.DELIVERED) {
            jdbc.sql("update parcels set delivered_at = ? where id = ? and delivered_at is null")
                    .params(Timestamp.from(at), id)
                    .update();
        }
        return isNews;
    }

    private boolean isLatest(long id, ParcelState state, Instant at) {
        boolean moves = state != ParcelState.LABEL_CREATED;
        Timestamp then = Timestamp.from(at);
        return jdbc.sql("""
                        update parcels set state = ?, last_event_at = ?,
                            shipped_at = case when ? then coalesce(shipped_at, ?) else shipped_at end,
                            delivered_at = case when ? then ? else delivered_at end
                        where id = ? and (last_event_at is null or last_event_at <= ?)
                        """)
                        .params(state.name(), then, moves, then, state == ParcelState.DELIVERED, then, id, then)
                        .update()
                == 1;
    }
}
