package io.firsthand.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends what was noted to the chain, in the order in which it was noted. One node seals at a time; the work of people never
 * waits for it. An act is sealed a second or so after it was committed, and cannot be changed by Firsthand in between.
 */
@Component
public class AuditSealer {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final int BATCH = 1_000;
    private static final int MOST_BATCHES = 10;
    /** any number, the same on every node */
    private static final long LOCK = 7_117_001L;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final AuditSources sources;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AuditSealer(
            JdbcClient jdbc, JdbcTemplate batches, AuditSources sources, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.sources = sources;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Pending(long id, AuditSource source, long sourceId) {}

    private record Head(long seq, byte[] chain, Instant sealedAt) {}

    /**
     * Seals what is noted, in batches of one transaction each, {@value #MOST_BATCHES} of them at most: a long backlog is
     * worked off in several rounds, so that other work of the node comes between.
     *
     * @return how many entries were added
     */
    public int sealPending() {
        int sealed = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            int now = transaction.execute(status -> sealBatch());
            sealed += now;
            if (now < BATCH) {
                break;
            }
        }
        return sealed;
    }

    private int sealBatch() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single()) {
            return 0;
        }
        List<Pending> pending = jdbc.sql("select id, source, source_id from audit_pending order by id limit ?")
                .param(BATCH)
                .query((row, n) -> new Pending(
                        row.getLong("id"), AuditSource.valueOf(row.getString("source")), row.getLong("source_id")))
                .list();
        if (!pending.isEmpty()) {
            append(pending);
            jdbc.sql("delete from audit_pending where id = any (?)")
                    .param(pending.stream().map(Pending::id).toArray(Long[]::new))
                    .update();
        }
        return pending.size();
    }

    private void append(List<Pending> pending) {
        Map<AuditSource, Map<Long, SealedFields>> rows = new EnumMap<>(AuditSource.class);
        pending.stream()
                .collect(Collectors.groupingBy(
                        Pending::source, Collectors.mapping(Pending::sourceId, Collectors.toList())))
                .forEach((source, ids) -> rows.put(source, sources.read(source, ids)));
        Head head = head();
        Instant now = clock.instant();
        long seq = head.seq();
        byte[] chain = head.chain();
        List<Object[]> entries = new ArrayList<>();
        for (Pending noted : pending) {
            SealedFields fields = rows.get(noted.source()).get(noted.sourceId());
            if (fields == null) {
                throw new IllegalStateException(
                        "a row that was noted is gone: " + noted.source() + " " + noted.sourceId());
            }
            chain = fields.chainedAfter(chain, ++seq);
            entries.add(new Object[] {
                seq,
                fields.source().name(),
                fields.sourceId(),
                Timestamp.from(fields.at()),
                fields.actor(),
                fields.act(),
                fields.subject(),
                fields.details(),
                fields.contentHash(),
                chain,
                Timestamp.from(now)
            });
        }
        batches.batchUpdate("""
                insert into audit_entries (seq, source, source_id, at, actor, act, subject, details, content_hash, chain,
                                           sealed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entries);
        tellTheFirstOfTheDay(head, now, seq, chain);
    }

    /** An anchor outside the database: who rewrites the whole chain does not match the logs of earlier days. */
    private static void tellTheFirstOfTheDay(Head before, Instant now, long seq, byte[] chain) {
        if (day(before.sealedAt()) != day(now)) {
            LOG.info("audit anchor {}:{}", seq, HexFormat.of().formatHex(chain));
        }
    }

    private static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 86_400);
    }

    private Head head() {
        return jdbc.sql("select seq, chain, sealed_at from audit_entries order by seq desc limit 1")
                .query((row, n) -> new Head(
                        row.getLong("seq"),
                        row.getBytes("chain"),
                        row.getTimestamp("sealed_at").toInstant()))
                .optional()
                .orElse(new Head(0, SealedFields.BEGINNING, Instant.EPOCH));
    }
}
