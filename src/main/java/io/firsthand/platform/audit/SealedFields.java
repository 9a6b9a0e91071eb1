package io.firsthand.platform.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;

/**
 * What one entry of the chain says.
 *
 * @param at as PostgreSQL keeps it, in microseconds
 * @param actor null for the customer and the system
 */
record SealedFields(
        AuditSource source,
        long sourceId,
        Instant at,
        String actor,
        String act,
        String subject,
        String details,
        byte[] contentHash) {

    /** Before the first entry. */
    static final byte[] BEGINNING = new byte[32];

    /** Of a source row, as {@link AuditSource} reads it. */
    static SealedFields ofSource(AuditSource source, ResultSet row) throws SQLException {
        return new SealedFields(
                source,
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("details"),
                sha256(row.getString("content").getBytes(StandardCharsets.UTF_8)));
    }

    /** Of a row of the chain itself. */
    static SealedFields ofEntry(ResultSet row) throws SQLException {
        return new SealedFields(
                AuditSource.valueOf(row.getString("source")),
                row.getLong("source_id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("details"),
                row.getBytes("content_hash"));
    }

    /**
     * SHA-256 over the previous chain value and this entry. Every field is preceded by its length, so that no two entries read
     * alike.
     */
    byte[] chainedAfter(byte[] previous, long seq) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(previous);
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(seq).array());
        field(bytes, source.name());
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(sourceId).array());
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .array());
        field(bytes, actor);
        field(bytes, act);
        field(bytes, subject);
        field(bytes, details);
        bytes.writeBytes(contentHash);
        return sha256(bytes.toByteArray());
    }

    boolean same(SealedFields other) {
        return other != null
                && source == other.source
                && sourceId == other.sourceId
                && at.equals(other.at)
                && Objects.equals(actor, other.actor)
                && act.equals(other.act)
                && subject.equals(other.subject)
                && details.equals(other.details)
                && Arrays.equals(contentHash, other.contentHash);
    }

    private static void field(ByteArrayOutputStream bytes, String text) {
        byte[] utf8 = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        // null and empty differ
        int length = text == null ? -1 : utf8.length;
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        bytes.writeBytes(utf8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
