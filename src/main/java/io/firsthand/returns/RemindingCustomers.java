package io.firsthand.returns;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds customers, once, of goods that they may send back and have not sent yet, before the period ends. */
@Service
public class RemindingCustomers {

    private static final Logger LOG = LoggerFactory.getLogger(RemindingCustomers.class);

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final ReturnDesk desk;
    private final ReturnWrites writes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemindingCustomers(
            JdbcClient jdbc, ReturnDesk desk, ReturnWrites writes, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.writes = writes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each in its own transaction: one that fails is logged and comes again. May run on any node, as often as one likes. */
    public void runDue() {
        for (long returnId : due()) {
            try {
                transaction.executeWithoutResult(status -> remind(returnId));
            } catch (RuntimeException e) {
                LOG.warn("the reminder of return {} failed, it comes again", returnId, e);
            }
        }
    }

    private List<Long> due() {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        select id from returns
                         where remind_at <= ? and wait_until > ? and status = 'AUTHORISED' and dispatched_at is null
                         order by remind_at, id limit ?
                        """).params(now, now, AT_ONCE).query(Long.class).list();
    }

    private void remind(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        if (writes.reminded(returnId)) {
            Return it = held.it();
            desk.note(it, null, "return-reminded", "until", it.waitUntil().orElseThrow());
            desk.tellCustomer(
                    held, "return.reminder", it.number(), it.waitUntil().orElseThrow());
        }
    }
}
