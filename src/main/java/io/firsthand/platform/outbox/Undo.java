package io.firsthand.platform.outbox;

import io.firsthand.platform.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The seconds in which a person may take back what he sent: so long it lies in the outbox and no worker touches it. Between a
 * worker that takes the entry and a person who takes it back exactly one wins, on whichever nodes they are: both write its row.
 */
@Component
public class Undo {

    /** The longest time that can be set. */
    public static final Duration LONGEST = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration held;

    Undo(JdbcClient jdbc, Outbox outbox, Clock clock, @Value("${firsthand.undo.seconds}") int seconds) {
        if (seconds < 0 || seconds > LONGEST.toSeconds()) {
            throw new IllegalArgumentException(
                    "firsthand.undo.seconds must be 0 to " + LONGEST.toSeconds() + ", not " + seconds);
        }
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
        this.held = Duration.ofSeconds(seconds);
    }

    /** As {@link Outbox#enqueue(String, String, long)}, to be delivered when the seconds are over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(String topic, String key, long reference) {
        outbox.enqueue(topic, key, reference, clock.instant().plus(held));
    }

    /**
     * Takes an entry out again, for good; its key may be used anew. Allowed as long as no worker has ever taken it, also when
     * the seconds are over: then nothing has left.
     *
     * @throws Refusal {@code too-late-to-undo}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(String key) {
        int taken = jdbc.sql("delete from outbox where key = ? and attempts = 0 and done_at is null")
                .param(key)
                .update();
        if (taken == 0) {
            throw Refusal.conflict("too-late-to-undo");
        }
    }

    /** Everything of this topic that may still be taken back: what is left of the seconds, by reference. */
    public Map<Long, Duration> held(String topic) {
        Instant now = clock.instant();
        Map<Long, Duration> held = new HashMap<>();
        jdbc.sql("""
                        select reference, next_try_at from outbox
                         where topic = ? and attempts = 0 and done_at is null and stopped_at is null and next_try_at > ?""").params(topic, Timestamp.from(now)).query(row -> {
            held.put(
                    row.getLong("reference"),
                    Duration.between(now, row.getTimestamp("next_try_at").toInstant()));
        });
        return held;
    }

    /** What is left of the seconds, by key; without those that are over. */
    public Map<String, Duration> left(Collection<String> keys) {
        Map<String, Duration> left = new HashMap<>();
        if (keys.isEmpty()) {
            return left;
        }
        Instant now = clock.instant();
        jdbc.sql("select key, next_try_at from outbox where key = any(?) and attempts = 0 and next_try_at > ?")
                .params(keys.toArray(String[]::new), Timestamp.from(now))
                .query(row -> {
                    left.put(
                            row.getString("key"),
                            Duration.between(
                                    now, row.getTimestamp("next_try_at").toInstant()));
                });
        return left;
    }
}
