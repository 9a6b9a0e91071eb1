package io.firsthand.platform.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table behind the outbox. Each call is a transaction of its own; results are fenced by the attempt. */
@Component
class OutboxRows {

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Leases due entries of these topics: nobody else takes them before {@code leasedUntil}. */
    List<Leased> lease(Collection<String> topics, int atMost, Instant now, Instant leasedUntil) {
        return jdbc.sql("""
                        update outbox set attempts = attempts + 1, leased_until = :leasedUntil
                        where id in (
                            select id from outbox
                            where done_at is null and stopped_at is null and next_try_at <= :now
                              and (leased_until is null or leased_until <= :now) and topic in (:topics)
                            order by next_try_at limit :atMost for update skip locked)
                        returning id, topic, key, reference, attempts, failures
                        """)
                .param("now", Timestamp.from(now))
                .param("leasedUntil", Timestamp.from(leasedUntil))
                .param("topics", topics)
                .param("atMost", atMost)
                .query((row, n) -> new Leased(
                        new OutboxEntry(
                                row.getLong("id"),
                                row.getString("topic"),
                                row.getString("key"),
                                row.getLong("reference"),
                                row.getInt("attempts")),
                        row.getInt("failures")))
                .list();
    }

    void done(OutboxEntry entry, Instant now) {
        jdbc.sql("""
                        update outbox set done_at = ?, leased_until = null, failures = 0, last_problem = null
                        where id = ? and attempts = ?
                        """).params(Timestamp.from(now), entry.id(), entry.attempt()).update();
    }

    void later(OutboxEntry entry, Instant nextTry) {
        jdbc.sql("""
                        update outbox set next_try_at = ?, leased_until = null, failures = 0, last_problem = null
                        where id = ? and attempts = ?
                        """)
                .params(Timestamp.from(nextTry), entry.id(), entry.attempt())
                .update();
    }

    void failed(OutboxEntry entry, Instant nextTry, Throwable problem) {
        jdbc.sql("""
                        update outbox set next_try_at = ?, leased_until = null, failures = failures + 1, last_problem = ?
                        where id = ? and attempts = ?
                        """)
                .params(Timestamp.from(nextTry), FailureText.of(problem), entry.id(), entry.attempt())
                .update();
    }

    /** @param then done in the same transaction, if the entry is still this attempt's */
    @Transactional
    public void stopped(OutboxEntry entry, Instant now, Throwable problem, Runnable then) {
        int stopped = jdbc.sql("""
                        update outbox set stopped_at = ?, leased_until = null, failures = failures + 1, last_problem = ?
                        where id = ? and attempts = ?
                        """)
                .params(Timestamp.from(now), FailureText.of(problem), entry.id(), entry.attempt())
                .update();
        if (stopped == 1) {
            then.run();
        }
    }

    /** @param failures how often its delivery threw before this one */
    record Leased(OutboxEntry entry, int failures) {}
}
