package io.firsthand.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The keys of writes that may be sent twice, with what was answered. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(2);

    /**
     * One write of one caller.
     *
     * @param route method and path
     */
    record Key(String caller, String route, String key) {}

    /**
     * What was asked and answered.
     *
     * @param location of what was made, or null
     * @param response JSON text, or null
     */
    record Answer(String bodyHash, int status, String location, String response) {}

    private final JdbcClient database;
    private final Clock clock;

    IdempotencyKeys(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the key for the running transaction. A parallel request with the same key waits here until that one ends.
     *
     * @return the earlier answer, or empty if the key is ours now
     */
    Optional<Answer> take(Key key, String bodyHash) {
        forgetOld();
        int taken = database.sql("""
                        insert into idempotency_keys (caller, route, key, body_hash, created_at)
                        values (:caller, :route, :key, :hash, :now)
                        on conflict (caller, route, key) do update
                            set body_hash = excluded.body_hash, created_at = excluded.created_at,
                                status = null, location = null, response = null
                            where idempotency_keys.created_at < :before""")
                .param("before", timestamp(forgotten()))
                .param("caller", key.caller())
                .param("route", key.route())
                .param("key", key.key())
                .param("hash", bodyHash)
                .param("now", timestamp(clock.instant()))
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(answered(key));
    }

    void answer(Key key, int status, String location, String response) {
        database.sql("""
                        update idempotency_keys set status = :status, location = :location, response = :response
                        where caller = :caller and route = :route and key = :key""")
                .param("status", status)
                .param("location", location)
                .param("response", response)
                .param("caller", key.caller())
                .param("route", key.route())
                .param("key", key.key())
                .update();
    }

    private Answer answered(Key key) {
        return database.sql("""
                        select body_hash, status, location, response from idempotency_keys
                        where caller = :caller and route = :route and key = :key""")
                .param("caller", key.caller())
                .param("route", key.route())
                .param("key", key.key())
                .query(Answer.class)
                .single();
    }

    /** A few at a time with each new key, past those that another request holds: no job is needed. */
    private void forgetOld() {
        database.sql("""
                        delete from idempotency_keys where ctid in (
                            select ctid from idempotency_keys where created_at < :before
                            order by created_at limit 20 for update skip locked)""").param("before", timestamp(forgotten())).update();
    }

    private Instant forgotten() {
        return clock.instant().minus(KEPT);
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
