package io.firsthand.support;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the seconds pass in which a reply or a payment may be taken back: as many as are left, none where nothing is held. */
public final class UndoTime {

    private static final int SECONDS = 30;

    private UndoTime() {}

    public static void passes(JdbcClient jdbc, TestClock clock) {
        Instant now = clock.instant();
        jdbc.sql("""
                        select max(next_try_at) from outbox
                         where attempts = 0 and done_at is null and next_try_at > ? and next_try_at <= ?""")
                .params(Timestamp.from(now), Timestamp.from(now.plusSeconds(SECONDS)))
                .query(Timestamp.class)
                .optional()
                .ifPresent(over -> clock.set(over.toInstant()));
    }
}
