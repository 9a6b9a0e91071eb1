package io.firsthand.conversation;

import io.firsthand.platform.outbox.Undo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers with which cases were closed, as long as they have not left the house. */
@Repository
public class ClosingAnswers {

    private final JdbcClient jdbc;
    private final Undo undo;

    ClosingAnswers(JdbcClient jdbc, Undo undo) {
        this.jdbc = jdbc;
        this.undo = undo;
    }

    /**
     * One of them.
     *
     * @param id of the message
     * @param left how long it may still be taken back
     */
    public record ClosingAnswer(String caseNumber, long id, Duration left) {}

    /** Those of a person, the latest first: the tasks of their cases are gone from his list. */
    public List<ClosingAnswer> of(String person) {
        Map<Long, Duration> held = undo.held(Sending.TOPIC);
        if (held.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select m.id, c.number from messages m join case_files c on c.id = m.case_id
                         where m.id = any(?) and m.author = ? and m.state = 'QUEUED' and c.status = 'SOLVED'
                         order by m.id desc""")
                .params(held.keySet().toArray(Long[]::new), person)
                .query((row, n) ->
                        new ClosingAnswer(row.getString("number"), row.getLong("id"), held.get(row.getLong("id"))))
                .list();
    }
}
