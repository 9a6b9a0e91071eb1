package io.firsthand.escalation;

import io.firsthand.people.Grade;
import io.firsthand.platform.text.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code escalations} as a request for help. */
final class HelpRequestRow {

    private HelpRequestRow() {}

    static HelpRequest read(ResultSet row, int place) throws SQLException {
        HelpKind kind = HelpKind.valueOf(row.getString("kind"));
        Optional<Duration> within = Optional.ofNullable(row.getObject("answer_minutes", Integer.class))
                .map(Duration::ofMinutes);
        return new HelpRequest(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("case_id"),
                kind,
                HelpStatus.valueOf(row.getString("status")),
                row.getString("question"),
                List.of((UUID[]) row.getArray("evidence").getArray()),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                text(row, "colleague"),
                text(row, "named_department"),
                ladder(row, kind, within),
                row.getInt("raised"),
                within,
                row.getBoolean("desk_hours"),
                Optional.ofNullable(row.getTimestamp("due_at")).map(Timestamp::toInstant),
                row.getBoolean("overdue_told"),
                text(row, "matrix_row"),
                why(row),
                text(row, "process_instance_id"),
                text(row, "decision").map(GivenDecision::valueOf),
                text(row, "answer"),
                text(row, "answered_by"),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }

    private static Ladder ladder(ResultSet row, HelpKind kind, Optional<Duration> within) throws SQLException {
        if (kind == HelpKind.PEER) {
            return Ladder.peer(text(row, "colleague"));
        }
        if (within.isEmpty()) {
            return Ladder.none();
        }
        EscalationLevel level = new EscalationLevel(
                Grade.valueOf(row.getString("grade")),
                text(row, "department"),
                text(row, "also_grade").map(Grade::valueOf),
                text(row, "also_department"),
                within.get(),
                row.getBoolean("desk_hours"),
                Grade.valueOf(row.getString("next_grade")),
                text(row, "next_department"));
        Ladder ladder = kind == HelpKind.DECISION ? Ladder.decision(level) : Ladder.department(level);
        return ladder.with(text(row, "on_call"));
    }

    private static Optional<Bilingual> why(ResultSet row) throws SQLException {
        String en = row.getString("why_en");
        return en == null ? Optional.empty() : Optional.of(new Bilingual(en, row.getString("why_zh")));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
