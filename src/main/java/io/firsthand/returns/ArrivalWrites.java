package io.firsthand.returns;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Goods of returns that turn out not to be where they seemed, written. Always under the lock on the case's row. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ArrivalWrites {

    private final JdbcClient jdbc;

    ArrivalWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was here is somebody else's.
     *
     * @param notSent whether a dispatch that is only known from the arrival is void too
     * @param atLeast until when the right goods are awaited at least
     */
    void notArrived(long id, boolean notSent, Instant atLeast) {
        jdbc.sql("""
                        update returns set arrived_at = null, refund_due_at = null,
                            proved_at = case when :notSent and dispatched_at = arrived_at then null else proved_at end,
                            dispatched_at = case when :notSent and dispatched_at = arrived_at then null else dispatched_at end,
                            wait_until = greatest(wait_until, :atLeast),
                            status = case when status = 'INSPECTING' then 'AUTHORISED' else status end
                         where id = :id
                        """)
                .param("notSent", notSent)
                .param("atLeast", Timestamp.from(atLeast))
                .param("id", id)
                .update();
    }

    /** A parcel that was given up is on its way after all. */
    void found(long id) {
        jdbc.sql("update returns set lost_at = null where id = ?").param(id).update();
    }
}
