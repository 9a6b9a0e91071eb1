package io.firsthand.returns;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Returns that split, written. Always under the lock on the case's row. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SplitWrites {

    private final JdbcClient jdbc;
    private final Clock clock;

    SplitWrites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Moves lines to a return of their own, which is declined; goods that are here already are here for both.
     *
     * @param by who decided, with the reason that stands on the return
     * @return id of the new return
     */
    long split(Return from, List<ReturnLine> lines, String by) {
        long id = jdbc.sql("""
                        insert into returns (number, case_id, order_id, customer_id, status, reason, wanted, acting,
                            requested_at, declared_at, declared_because, evidence_given, decision_note, dispatched_at,
                            arrived_at, declined, split_from)
                        select 'T' || nextval('return_numbers'), case_id, order_id, customer_id, 'JUDGING', reason, wanted, ?,
                            ?, declared_at, declared_because, evidence_given, decision_note, dispatched_at, arrived_at,
                            true, id from returns where id = ? returning id
                        """)
                .params(by, Timestamp.from(clock.instant()), from.id())
                .query(Long.class)
                .single();
        int number = 1;
        for (ReturnLine line : lines) {
            jdbc.sql("update return_lines set return_id = ?, line = ? where return_id = ? and line = ?")
                    .params(id, number++, from.id(), line.line())
                    .update();
        }
        return id;
    }

    /** It is judged anew by the rules, whatever was declined. */
    void notDeclined(long id) {
        jdbc.sql("update returns set declined = false where id = ?").param(id).update();
    }
}
