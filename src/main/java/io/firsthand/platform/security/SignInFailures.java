package io.firsthand.platform.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords on all nodes. Ten in a row lock the id for a quarter of an hour; tries meanwhile do not lengthen it,
 * so nobody can be kept out for ever.
 */
@Component
class SignInFailures {

    static final int TRIES = 10;
    static final Duration LOCK = Duration.ofMinutes(15);
    private static final Duration FORGET = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInFailures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean locked(String id) {
        return jdbc.sql("select count(*) from sign_in_failures where id = ? and locked_until > ?")
                        .params(id, now())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(String id) {
        Timestamp now = now();
        jdbc.sql("delete from sign_in_failures where last_at < ?")
                .param(Timestamp.from(clock.instant().minus(FORGET)))
                .update();
        jdbc.sql("""
                        insert into sign_in_failures (id, failures, last_at) values (:id, 1, :now)
                        on conflict (id) do update set
                            failures = case when sign_in_failures.locked_until <= :now then 1
                                            else sign_in_failures.failures + 1 end,
                            locked_until = case when sign_in_failures.locked_until <= :now then null
                                                when sign_in_failures.failures + 1 >= :tries
                                                then cast(:lock as timestamptz) end,
                            last_at = :now
                        """)
                .param("id", id)
                .param("now", now)
                .param("tries", TRIES)
                .param("lock", Timestamp.from(clock.instant().plus(LOCK)))
                .update();
    }

    void forget(String id) {
        jdbc.sql("delete from sign_in_failures where id = ?").param(id).update();
    }

    private Timestamp now() {
        Instant now = clock.instant();
        return Timestamp.from(now);
    }
}
