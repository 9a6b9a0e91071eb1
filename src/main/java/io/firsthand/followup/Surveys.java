package io.firsthand.followup;

import io.firsthand.cases.CaseFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The surveys. Written only under the lock on the case's row. */
@Repository
public class Surveys {

    /** Namespace of our advisory lock on a customer. */
    private static final int CUSTOMER_LOCK = 140;

    private final JdbcClient jdbc;
    private final Clock clock;

    Surveys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The surveys of a case, oldest first. */
    public List<Survey> ofCase(long caseId) {
        return jdbc.sql("select * from surveys where case_id = ? order by id")
                .param(caseId)
                .query(Surveys::read)
                .list();
    }

    Optional<Survey> find(long id) {
        return jdbc.sql("select * from surveys where id = ?")
                .param(id)
                .query(Surveys::read)
                .optional();
    }

    Optional<Survey> ofFollowUp(long followUpId) {
        return jdbc.sql("select * from surveys where follow_up_id = ?")
                .param(followUpId)
                .query(Surveys::read)
                .optional();
    }

    Optional<Instant> lastOffered(long customerId) {
        return jdbc.sql("select max(offered_at) from surveys where customer_id = ?")
                .param(customerId)
                .query((rs, row) -> Optional.ofNullable(rs.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** Two cases of one customer must not both believe that he was not asked yet; held until the transaction ends. */
    void lockCustomer(CaseFile caseFile) {
        caseFile.customerId()
                .ifPresent(id -> jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                        .params(CUSTOMER_LOCK, id.intValue())
                        .query((row, n) -> n)
                        .list());
    }

    long offer(FollowUpRecord followUp, CaseFile caseFile, String language, String question, Instant closesAt) {
        return jdbc.sql("""
                        insert into surveys (follow_up_id, case_id, customer_id, language, question, state, offered_at, closes_at)
                        values (?, ?, ?, ?, ?, 'OFFERED', ?, ?) returning id""")
                .params(
                        followUp.id(),
                        caseFile.id(),
                        caseFile.customerVerified() ? caseFile.customerId().orElse(null) : null,
                        language,
                        question,
                        Timestamp.from(clock.instant()),
                        Timestamp.from(closesAt))
                .query(Long.class)
                .single();
    }

    void answered(long id, int score, Survey.Answer answer, String comment) {
        jdbc.sql("""
                        update surveys set state = 'ANSWERED', score = ?, answer = ?, comment = ?, answered_at = ?
                         where id = ? and state = 'OFFERED'""")
                .params(score, answer == null ? null : answer.name(), comment, Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Nobody answers it any more; one that was answered stays. */
    void closed(long followUpId) {
        jdbc.sql("update surveys set state = 'CLOSED' where follow_up_id = ? and state = 'OFFERED'")
                .param(followUpId)
                .update();
    }

    private static Survey read(ResultSet rs, int row) throws SQLException {
        return new Survey(
                rs.getLong("id"),
                rs.getLong("follow_up_id"),
                rs.getLong("case_id"),
                rs.getString("language"),
                rs.getString("question"),
                Survey.State.valueOf(rs.getString("state")),
                rs.getTimestamp("offered_at").toInstant(),
                rs.getTimestamp("closes_at").toInstant(),
                Optional.ofNullable(rs.getObject("score", Integer.class)),
                Optional.ofNullable(rs.getString("answer")).map(Survey.Answer::valueOf),
                Optional.ofNullable(rs.getString("comment")),
                Optional.ofNullable(rs.getTimestamp("answered_at")).map(Timestamp::toInstant));
    }
}
