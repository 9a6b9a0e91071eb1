package io.firsthand.returns;

import io.firsthand.platform.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parcels on their way back to us. A return may have several, e.g. after a wrong one. */
@Repository
public class ReturnParcels {

    private final JdbcClient jdbc;

    ReturnParcels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A parcel of a return.
     *
     * @param state what the carrier said last, e.g. {@code IN_TRANSIT}
     * @param lastEventAt when that was; the epoch while he said nothing
     * @param toCustomer whether goods that were not accepted go back to the customer in it
     */
    public record ReturnParcel(
            long returnId,
            String carrier,
            String trackingNumber,
            String state,
            Instant lastEventAt,
            boolean toCustomer) {}

    /** Message that says where the parcel is: what is delivered to us is here, what is delivered to the customer is not. */
    public static String wording(ReturnParcel parcel) {
        return (parcel.toCustomer() ? "return.parcel-to-customer." : "return.parcel.") + parcel.state();
    }

    /** The parcels of a return, oldest first. */
    public List<ReturnParcel> of(long returnId) {
        return jdbc.sql("select * from return_parcels where return_id = ? order by id")
                .param(returnId)
                .query(ReturnParcel.class)
                .list();
    }

    /** The parcel of this number that was announced last: carriers use numbers again. */
    Optional<ReturnParcel> find(String carrier, String trackingNumber) {
        return jdbc.sql("""
                        select * from return_parcels where upper(tracking_number) = ? and lower(carrier) = ?
                        order by id desc limit 1
                        """)
                .params(TrackingNumbers.key(trackingNumber), TrackingNumbers.carrier(carrier))
                .query(ReturnParcel.class)
                .optional();
    }

    /** Whether the return knows a parcel of this number. */
    boolean has(long returnId, String carrier, String trackingNumber) {
        return of(returnId).stream()
                .anyMatch(parcel -> TrackingNumbers.carrier(parcel.carrier()).equals(TrackingNumbers.carrier(carrier))
                        && TrackingNumbers.key(parcel.trackingNumber()).equals(TrackingNumbers.key(trackingNumber)));
    }

    /** A parcel that leaves for the customer, with goods that were not accepted. */
    void sendBack(long returnId, String carrier, String trackingNumber) {
        insert(returnId, carrier, trackingNumber, true);
    }

    /** Of which nothing was heard yet. */
    private void insert(long returnId, String carrier, String trackingNumber, boolean toCustomer) {
        jdbc.sql("""
                        insert into return_parcels (return_id, carrier, tracking_number, state, last_event_at, to_customer)
                        values (?, ?, ?, 'LABEL_CREATED', ?, ?)
                        """)
                .params(
                        returnId,
                        TrackingNumbers.carrier(carrier),
                        TrackingNumbers.key(trackingNumber),
                        Timestamp.from(Instant.EPOCH),
                        toCustomer)
                .update();
    }

    /** The parcel was none of this return. */
    void forget(long returnId, String carrier, String trackingNumber) {
        jdbc.sql("delete from return_parcels where return_id = ? and lower(carrier) = ? and upper(tracking_number) = ?")
                .params(returnId, TrackingNumbers.carrier(carrier), TrackingNumbers.key(trackingNumber))
                .update();
    }

    /** A parcel that shall come; nothing if it is known. */
    void announce(long returnId, String carrier, String trackingNumber) {
        if (of(returnId).stream()
                .anyMatch(parcel ->
                        TrackingNumbers.key(parcel.trackingNumber()).equals(TrackingNumbers.key(trackingNumber)))) {
            return;
        }
        insert(returnId, carrier, trackingNumber, false);
    }

    /**
     * Whoever gives the number of somebody else's parcel as his proof would get that one's news.
     *
     * @throws Refusal {@code parcel-of-another-return} if an open return has it
     */
    void refuseOthers(long returnId, String carrier, String trackingNumber) {
        boolean known = jdbc.sql("""
                        select exists (select 1 from return_parcels p join returns r on r.id = p.return_id
                                        where upper(p.tracking_number) = ? and lower(p.carrier) = ?
                                          and r.id <> ? and r.ended_at is null)
                        """)
                .params(TrackingNumbers.key(trackingNumber), TrackingNumbers.carrier(carrier), returnId)
                .query(Boolean.class)
                .single();
        if (known) {
            throw Refusal.conflict("parcel-of-another-return");
        }
    }

    void reported(long returnId, String trackingNumber, String state, Instant at) {
        jdbc.sql("""
                        update return_parcels set state = ?, last_event_at = greatest(last_event_at, ?)
                        where return_id = ? and upper(tracking_number) = ?
                        """)
                .params(state, Timestamp.from(at), returnId, TrackingNumbers.key(trackingNumber))
                .update();
    }
}
