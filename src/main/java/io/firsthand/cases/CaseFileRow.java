package io.firsthand.cases;

import io.firsthand.triage.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads a row of {@code case_files}. */
final class CaseFileRow {

    private CaseFileRow() {}

    static CaseFile read(ResultSet rs, int row) throws SQLException {
        return new CaseFile(
                rs.getLong("id"),
                rs.getString("number"),
                CaseStatus.valueOf(rs.getString("status")),
                text(rs, "closed_as").map(ClosedAs::valueOf),
                rs.getString("channel"),
                rs.getBoolean("live"),
                rs.getString("language"),
                id(rs, "customer_id"),
                rs.getBoolean("customer_verified"),
                id(rs, "order_id"),
                rs.getBoolean("order_verified"),
                List.of((String[]) rs.getArray("doubts").getArray()),
                rs.getString("subject"),
                rs.getString("reason"),
                Priority.valueOf(rs.getString("priority")),
                text(rs, "queue"),
                text(rs, "owner"),
                text(rs, "deputy"),
                text(rs, "deputy_because").map(DeputyBecause::valueOf),
                text(rs, "received_by"),
                text(rs, "process_instance_id"),
                text(rs, "waiting_for").map(WaitingFor::valueOf),
                instant(rs, "waiting_until"),
                instant(rs, "unread_since"),
                id(rs, "heard_entry"),
                instant(rs, "promised_by"),
                instant(rs, "first_answered_at"),
                rs.getTimestamp("opened_at").toInstant(),
                instant(rs, "closed_at"),
                id(rs, "previous_case_id"),
                rs.getInt("transfers"),
                rs.getInt("asked_again"),
                rs.getInt("reopened_count"),
                instant(rs, "reopenable_until"),
                text(rs, "shown_to"),
                rs.getBoolean("shown_to_leads"));
    }

    private static Optional<String> text(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getString(column));
    }

    private static Optional<Long> id(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, Long.class));
    }

    private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
