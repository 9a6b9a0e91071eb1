package io.firsthand.followup;

import io.firsthand.cases.ClosedAs;
import io.firsthand.followup.FollowUpRecord.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The follow-ups. Written only under the lock on the case's row. */
@Repository
class FollowUps {

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void start(long caseId, ClosedAs closedAs, Instant reopenableUntil, String processInstanceId) {
        jdbc.sql("""
                        insert into follow_ups (case_id, closed_as, state, started_at, reopenable_until, process_instance_id)
                        values (?, ?, 'RUNNING', ?, ?, ?)""")
                .params(
                        caseId,
                        closedAs.name(),
                        Timestamp.from(clock.instant()),
                        Timestamp.from(reopenableUntil),
                        processInstanceId)
                .update();
    }

    void gesture(long id, long remedyId) {
        jdbc.sql("update follow_ups set gesture_remedy_id = ? where id = ?")
                .params(remedyId, id)
                .update();
    }

    /** @param messageId what told the customer of it; null: it was taken back */
    void gestureTold(long id, Long messageId) {
        jdbc.sql("update follow_ups set gesture_message_id = ? where id = ?")
                .params(messageId, id)
                .update();
    }

    /** The one whose closing gesture this remedy is. */
    Optional<FollowUpRecord> ofGesture(long remedyId) {
        return jdbc.sql("select * from follow_ups where gesture_remedy_id = ?")
                .param(remedyId)
                .query(FollowUps::read)
                .optional();
    }

    /** The closing gestures of the case, at whichever of its closings. */
    List<Long> gesturesOf(long caseId) {
        return jdbc.sql("select gesture_remedy_id from follow_ups where case_id = ? and gesture_remedy_id is not null")
                .param(caseId)
                .query(Long.class)
                .list();
    }

    /**
     * How often the customer brought the case back after it was closed. Neither finding genuine what was set aside nor taking
     * an answer back is his doing.
     */
    int cameBack(long caseId) {
        return jdbc.sql(
                        "select count(*) from follow_ups where case_id = ? and state = 'REOPENED' and not answer_taken_back")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    void answerTakenBack(long id) {
        jdbc.sql("update follow_ups set answer_taken_back = true where id = ?")
                .param(id)
                .update();
    }

    void windowOver(long id) {
        jdbc.sql("update follow_ups set window_over = true where id = ?")
                .param(id)
                .update();
    }

    void ended(long id, State as) {
        jdbc.sql("update follow_ups set state = ?, ended_at = ? where id = ?")
                .params(as.name(), Timestamp.from(clock.instant()), id)
                .update();
    }

    FollowUpRecord get(long id) {
        return jdbc.sql("select * from follow_ups where id = ?")
                .param(id)
                .query(FollowUps::read)
                .single();
    }

    /** The one that runs for the case now: its process asks, so there is one. */
    FollowUpRecord current(long caseId) {
        return running(caseId).orElseThrow(() -> new IllegalStateException("no follow-up runs for case " + caseId));
    }

    /** The one that runs for the case now. */
    Optional<FollowUpRecord> running(long caseId) {
        return jdbc.sql("select * from follow_ups where case_id = ? and state = 'RUNNING'")
                .param(caseId)
                .query(FollowUps::read)
                .optional();
    }

    /** The one that this process instance carries, as long as it runs. */
    Optional<FollowUpRecord> runningIn(String processInstanceId) {
        return jdbc.sql("select * from follow_ups where process_instance_id = ? and state = 'RUNNING'")
                .param(processInstanceId)
                .query(FollowUps::read)
                .optional();
    }

    private static FollowUpRecord read(ResultSet rs, int row) throws SQLException {
        return new FollowUpRecord(
                rs.getLong("id"),
                rs.getLong("case_id"),
                State.valueOf(rs.getString("state")),
                Optional.ofNullable(rs.getString("process_instance_id")),
                rs.getTimestamp("started_at").toInstant(),
                rs.getTimestamp("reopenable_until").toInstant(),
                rs.getBoolean("window_over"),
                Optional.ofNullable(rs.getObject("gesture_remedy_id", Long.class)),
                Optional.ofNullable(rs.getObject("gesture_message_id", Long.class)),
                rs.getBoolean("answer_taken_back"));
    }
}
