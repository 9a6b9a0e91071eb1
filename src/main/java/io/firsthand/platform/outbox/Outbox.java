package io.firsthand.platform.outbox;

import io.firsthand.platform.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes what must leave the house, in the transaction of the business change: either both are there afterwards or neither.
 * It is delivered after the commit, by whichever node comes first.
 */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OutboxBell bell;

    Outbox(JdbcClient jdbc, Clock clock, OutboxBell bell) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bell = bell;
    }

    /**
     * Puts an entry in. A key that is already there, delivered or not, changes nothing.
     *
     * @param topic which handler takes it
     * @param key stable and unique over all topics, e.g. {@code refund:R100001:1}
     * @param reference id of our row that holds the content
     * @param notBefore earliest delivery, e.g. after the seconds in which a reply may be taken back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(String topic, String key, long reference, Instant notBefore) {
        jdbc.sql("""
                        insert into outbox (topic, key, reference, created_at, next_try_at)
                        values (?, ?, ?, ?, ?) on conflict (key) do nothing
                        """)
                .params(topic, key, reference, Timestamp.from(clock.instant()), Timestamp.from(notBefore))
                .update();
        ringAfterCommit();
    }

    /**
     * As {@link #enqueue(String, String, long)} for any number of entries, in one statement.
     *
     * @param references by key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueueAll(String topic, Map<String, Long> references) {
        if (references.isEmpty()) {
            return;
        }
        List<Map.Entry<String, Long>> entries = List.copyOf(references.entrySet());
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into outbox (topic, key, reference, created_at, next_try_at)
                        select ?, e.key, e.reference, ?, ? from unnest(?::text[], ?::bigint[]) as e (key, reference)
                         order by e.reference
                        on conflict (key) do nothing
                        """)
                .params(
                        topic,
                        now,
                        now,
                        entries.stream().map(Map.Entry::getKey).toArray(String[]::new),
                        entries.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .update();
        ringAfterCommit();
    }

    /** As {@link #enqueue(String, String, long, Instant)}, to be delivered at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(String topic, String key, long reference) {
        enqueue(topic, key, reference, clock.instant());
    }

    /**
     * Has an entry looked at again now, also one that is done, stopped or waits for a later time. If a worker holds it at this
     * moment, that worker's result no longer counts and the entry comes again when the lease runs out.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void again(String key) {
        jdbc.sql("""
                        update outbox
                        set next_try_at = ?, attempts = attempts + 1, failures = 0, done_at = null, stopped_at = null
                        where key = ?
                        """).params(Timestamp.from(clock.instant()), key).update();
        ringAfterCommit();
    }

    /**
     * What stands for the present state of an entry, to be handed to {@link #fence} later.
     *
     * @throws Refusal {@code delivery-in-flight} while a worker holds the entry
     */
    @Transactional
    public int idle(String key) {
        return jdbc.sql("select attempts from outbox where key = ? and (leased_until is null or leased_until <= ?)")
                .params(key, Timestamp.from(clock.instant()))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> Refusal.conflict("delivery-in-flight"));
    }

    /**
     * Keeps every worker from the entry until this transaction ends, and takes the word from one that was slower than its lease.
     *
     * @param idle as {@link #idle} gave it
     * @throws Refusal {@code delivery-in-flight} if a worker took the entry since
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fence(String key, int idle) {
        int fenced = jdbc.sql("update outbox set attempts = attempts + 1 where key = ? and attempts = ?")
                .params(key, idle)
                .update();
        if (fenced == 0) {
            throw Refusal.conflict("delivery-in-flight");
        }
    }

    /** Without this a delivery would wait for the next poll: half a second on average. */
    private void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }
}
