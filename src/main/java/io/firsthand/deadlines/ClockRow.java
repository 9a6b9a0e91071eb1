package io.firsthand.deadlines;

import io.firsthand.deadlines.CaseClock.Pause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
                pauses(rs),
                rs.getString("calendar"),
                rs.getBoolean("pausable"),
                rs.getString("source"));
    }

    /** Stored as begin, end, begin, end … */
    private static List<Pause> pauses(ResultSet rs) throws SQLException {
        Timestamp[] bounds = (Timestamp[]) rs.getArray("pauses").getArray();
        return IntStream.range(0, bounds.length / 2)
                .mapToObj(each -> new Pause(bounds[2 * each].toInstant(), bounds[2 * each + 1].toInstant()))
                .toList();
    }

    private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
