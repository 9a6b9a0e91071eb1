package io.firsthand.deadlines;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of the cases: one row each, started and stopped in the transaction of the change that does it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CaseClocks {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseClocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Starts a clock; one that already runs for this case and kind stays as it is, so that a second start cannot win time.
     *
     * @param lowAt when to remind, or null for no reminder
     * @param dueAt when it runs out
     */
    public void start(long caseId, ClockKind kind, Instant lowAt, Instant dueAt) {
        jdbc.sql(
                        "insert into clocks (case_id, kind, low_at, due_at) values (?, ?, ?, ?) on conflict (case_id, kind) do nothing")
                .params(caseId, kind.name(), lowAt == null ? null : Timestamp.from(lowAt), Timestamp.from(dueAt))
                .update();
    }

    /** Stops a clock; nothing happens to one that ran out or never ran. */
    public void stop(long caseId, ClockKind kind) {
        jdbc.sql("update clocks set stopped = ? where case_id = ? and kind = ? and stopped is null")
                .params(Timestamp.from(clock.instant()), caseId, kind.name())
                .update();
    }

    /** Stops all clocks of a case that has ended. */
    public void stopAll(long caseId) {
        jdbc.sql("update clocks set stopped = ? where case_id = ? and stopped is null")
                .params(Timestamp.from(clock.instant()), caseId)
                .update();
    }

    /** When the earliest running clock of the case runs out, or ran out. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Instant> earliest(long caseId) {
        return jdbc.sql("select min(due_at) from clocks where case_id = ? and stopped is null")
                .param(caseId)
                .query((rs, row) -> Optional.ofNullable(rs.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
