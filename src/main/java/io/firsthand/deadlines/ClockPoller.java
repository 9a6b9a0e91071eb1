package io.firsthand.deadlines;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the cases which clocks ran low or out; one runs on each node. The case is locked first and the clock's row second,
 * the same order in which everybody else takes them, so that the two cannot wait for each other.
 */
@Component
public class ClockPoller {

    private static final Logger LOG = LoggerFactory.getLogger(ClockPoller.class);
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final ClockListener listener;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClockPoller(JdbcClient jdbc, ClockListener listener, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.listener = listener;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Tells all that is due now, each in its own transaction: one that fails is logged and comes again, the others go on.
     *
     * @return how many were told
     */
    public int runDue() {
        Instant now = clock.instant();
        int told = 0;
        for (Due due : due(now)) {
            try {
                if (Boolean.TRUE.equals(transaction.execute(status -> tell(due, now)))) {
                    told++;
                }
            } catch (RuntimeException e) {
                LOG.warn("clock {} of case {} could not be told, it comes again", due.kind(), due.caseId(), e);
            }
        }
        return told;
    }

    private List<Due> due(Instant now) {
        return jdbc.sql("""
                        select id, case_id, kind, due_at <= :now as out
                          from clocks
                         where stopped is null and told_out is null
                           and (case when told_low is null and low_at is not null then low_at else due_at end) <= :now
                         order by (case when told_low is null and low_at is not null then low_at else due_at end)
                         limit :batch""")
                .param("now", Timestamp.from(now))
                .param("batch", BATCH)
                .query((rs, row) -> new Due(
                        rs.getLong("id"),
                        rs.getLong("case_id"),
                        ClockKind.valueOf(rs.getString("kind")),
                        rs.getBoolean("out")))
                .list();
    }

    private boolean tell(Due due, Instant now) {
        if (!listener.lock(due.caseId())) {
            return false;
        }
        String column = due.out() ? "told_out" : "told_low";
        int marked = jdbc.sql("update clocks set " + column + " = ? where id = ? and stopped is null and " + column
                        + " is null")
                .params(Timestamp.from(now), due.id())
                .update();
        if (marked == 0) {
            return false;
        }
        if (due.out()) {
            listener.ranOut(due.caseId(), due.kind());
        } else {
            listener.ranLow(due.caseId(), due.kind());
        }
        return true;
    }

    private record Due(long id, long caseId, ClockKind kind, boolean out) {}
}
