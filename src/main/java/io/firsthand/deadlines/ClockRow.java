package io.firsthand.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads a row of {@code clocks}. */
final class ClockRow {

    private ClockRow() {}

    static CaseClock read(ResultSet rs, int row) throws SQLException {
        return new CaseClock(
                rs.getLong("id"),
                ClockKey.parse(rs.getString("kind")),
                rs.getTimestamp("started_at").toInstant(),
                instant(rs, "low_at"),
                rs.getTimestamp("due_at").toInstant(),
                instant(rs, "stopped"),
                instant(rs, "paused_at"),
                Duration.ofSeconds(rs.getLong("remaining_seconds")),
                Duration.ofSeconds(rs.getLong("paused_seconds")),
                rs.getString("calendar"),
                rs.getBoolean("pausable"),
                rs.getString("source"));
    }

    private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
