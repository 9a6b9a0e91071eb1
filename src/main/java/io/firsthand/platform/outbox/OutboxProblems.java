package io.firsthand.platform.outbox;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.audit.Acts;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What could not be delivered. Nothing is ever given up silently: a stopped entry stays here, and in the gauges
 * {@code firsthand.outbox.stopped} (entries) and {@code firsthand.outbox.delay} (seconds that the oldest due entry waits),
 * until a person has it tried again.
 */
@Component
public class OutboxProblems {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Outbox outbox;
    private final Acts acts;

    OutboxProblems(JdbcClient jdbc, Clock clock, Outbox outbox, Acts acts, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.outbox = outbox;
        this.acts = acts;
        meters.gauge("firsthand.outbox.stopped", this, OutboxProblems::count);
        meters.gauge("firsthand.outbox.delay", this, OutboxProblems::delaySeconds);
    }

    /** The stopped entries, oldest first, at most 500. */
    public List<OutboxProblem> list() {
        return jdbc.sql("""
                        select id, topic, key, reference, failures, stopped_at, last_problem from outbox
                        where stopped_at is not null order by stopped_at, id limit 500
                        """)
                .query((row, n) -> new OutboxProblem(
                        row.getLong("id"),
                        row.getString("topic"),
                        row.getString("key"),
                        row.getLong("reference"),
                        row.getInt("failures"),
                        row.getTimestamp("stopped_at").toInstant(),
                        row.getString("last_problem")))
                .list();
    }

    /**
     * Has a stopped entry tried again now, with all its tries anew.
     *
     * @param by the person who asks for it
     *
     * @throws Refusal {@code outbox-entry-not-stopped}
     */
    @Transactional
    public void retry(long id, String by) {
        String key = jdbc.sql("select key from outbox where id = ? and stopped_at is not null")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.conflict("outbox-entry-not-stopped", "id", id));
        outbox.again(key);
        acts.record(by, "delivery-retried", key);
    }

    private double count() {
        return jdbc.sql("select count(*) from outbox where stopped_at is not null")
                .query(Long.class)
                .single();
    }

    private double delaySeconds() {
        Instant now = clock.instant();
        return jdbc.sql("select min(next_try_at) from outbox where done_at is null and stopped_at is null")
                .query(Timestamp.class)
                .optional()
                .map(oldest -> (double)
                        Math.max(0, Duration.between(oldest.toInstant(), now).toSeconds()))
                .orElse(0d);
    }
}
