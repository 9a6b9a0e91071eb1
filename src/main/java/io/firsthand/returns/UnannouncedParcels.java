package io.firsthand.returns;

import io.firsthand.platform.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Parcels at the warehouse that belong to no return that waits. */
@Repository
public class UnannouncedParcels {

    private final JdbcClient jdbc;
    private final Clock clock;

    UnannouncedParcels(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A parcel that nobody expects. */
    public record Unannounced(long id, String carrier, String trackingNumber, Instant arrivedAt) {}

    /**
     * A parcel that was matched while nobody has looked at its goods.
     *
     * @param returnNumber of the return that it was matched to
     */
    public record Matched(long id, String carrier, String trackingNumber, String returnNumber, Instant matchedAt) {}

    /** Those that may still turn out to be matched by mistake, the last matched first. */
    public List<Matched> matched(int limit) {
        return jdbc.sql("""
                        select u.id, u.carrier, u.tracking_number, r.number as return_number, u.matched_at
                          from unannounced_parcels u join returns r on r.id = u.return_id
                         where r.arrived_at is not null and r.inspected_at is null and r.ended_at is null
                         order by u.matched_at desc, u.id desc limit ?
                        """).param(limit).query(Matched.class).list();
    }

    /** Those that nobody matched yet, oldest first. */
    public List<Unannounced> open(long after, int limit) {
        return jdbc.sql("""
                        select id, carrier, tracking_number, arrived_at from unannounced_parcels
                        where matched_at is null and id > ? order by id limit ?
                        """).params(after, limit).query(Unannounced.class).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(String carrier, String trackingNumber, Instant at) {
        jdbc.sql("""
                        insert into unannounced_parcels (carrier, tracking_number, arrived_at) values (?, ?, ?)
                        on conflict (carrier, tracking_number) do nothing
                        """)
                .params(TrackingNumbers.carrier(carrier), TrackingNumbers.key(trackingNumber), Timestamp.from(at))
                .update();
    }

    /**
     * Gives the parcel to one return.
     *
     * @throws Refusal {@code parcel-matched} if somebody was quicker
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void match(long id, long returnId, String by) {
        boolean ours = jdbc.sql("""
                                update unannounced_parcels set return_id = ?, matched_by = ?, matched_at = ?
                                where id = ? and matched_at is null
                                """)
                        .params(returnId, by, Timestamp.from(clock.instant()), id)
                        .update()
                == 1;
        if (!ours) {
            throw Refusal.conflict("parcel-matched");
        }
    }

    /**
     * The return that the parcel was matched to; empty while it is nobody's.
     *
     * @throws Refusal {@code parcel-not-found}
     */
    Optional<Long> matchedTo(long id) {
        get(id);
        return jdbc.sql("select return_id from unannounced_parcels where id = ? and return_id is not null")
                .param(id)
                .query(Long.class)
                .optional();
    }

    /**
     * The parcel is nobody's again.
     *
     * @throws Refusal {@code parcel-not-matched} if somebody was quicker
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Unannounced unmatch(long id, long returnId) {
        boolean ours = jdbc.sql("""
                                update unannounced_parcels set return_id = null, matched_by = null, matched_at = null
                                where id = ? and return_id = ?
                                """).params(id, returnId).update() == 1;
        if (!ours) {
            throw Refusal.conflict("parcel-not-matched");
        }
        return get(id);
    }

    /** @throws Refusal {@code parcel-not-found} */
    Unannounced get(long id) {
        return jdbc.sql("select id, carrier, tracking_number, arrived_at from unannounced_parcels where id = ?")
                .param(id)
                .query(Unannounced.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("parcel-not-found"));
    }
}
