package io.firsthand.escalation;

import io.firsthand.platform.text.Bilingual;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests for help, written. Always under the lock on the case's row. */
@Component
class HelpRequestWrites {

    private final JdbcClient jdbc;
    private final Clock clock;

    HelpRequestWrites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    HelpRequest ask(long caseId, HelpKind kind, AskForHelp wish, String by) {
        return jdbc.sql("""
                        insert into escalations (number, case_id, kind, status, question, evidence, asked_by, asked_at,
                            colleague, named_department)
                        values ('E' || nextval('escalation_numbers'), :case, :kind, 'OPEN', :question, :evidence, :by, :at,
                            :colleague, :department)
                        returning *""")
                .param("case", caseId)
                .param("kind", kind.name())
                .param("question", wish.question())
                .param("evidence", wish.evidence().toArray(UUID[]::new))
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("colleague", kind == HelpKind.PEER ? wish.colleague().orElse(null) : null)
                .param("department", wish.department(kind).orElse(null))
                .query(HelpRequestRow::read)
                .single();
    }

    void carriedBy(long id, String processInstanceId) {
        jdbc.sql("update escalations set process_instance_id = ? where id = ?")
                .params(processInstanceId, id)
                .update();
    }

    /** What the table says; the request stands at its first level again. */
    HelpRequest found(long id, EscalationLevel level, String row, Bilingual why, Instant due) {
        return jdbc.sql("""
                        update escalations set grade = :grade, department = :department, also_grade = :alsoGrade,
                            also_department = :alsoDepartment, next_grade = :nextGrade, next_department = :nextDepartment,
                            answer_minutes = :minutes, desk_hours = :deskHours, matrix_row = :row, why_en = :en, why_zh = :zh, raised = 0,
                            on_call = null, overdue_told = false, due_at = :due
                         where id = :id returning *""")
                .param("grade", level.grade().name())
                .param("department", level.department().orElse(null))
                .param("alsoGrade", level.alsoGrade().map(Enum::name).orElse(null))
                .param("alsoDepartment", level.alsoDepartment().orElse(null))
                .param("nextGrade", level.nextGrade().name())
                .param("nextDepartment", level.nextDepartment().orElse(null))
                .param("minutes", level.within().toMinutes())
                .param("deskHours", level.deskHours())
                .param("row", row)
                .param("en", why.en())
                .param("zh", why.zh())
                .param("due", Timestamp.from(due))
                .param("id", id)
                .query(HelpRequestRow::read)
                .single();
    }

    /**
     * @param onCall who is asked at the last level too
     * @param overdue it stays at its level, whose time is over
     */
    HelpRequest raised(long id, int level, Optional<String> onCall, Instant due, boolean overdue) {
        return jdbc.sql(
                        "update escalations set raised = ?, on_call = ?, due_at = ?, overdue_told = ? where id = ? returning *")
                .params(level, onCall.orElse(null), Timestamp.from(due), overdue, id)
                .query(HelpRequestRow::read)
                .single();
    }

    /**
     * The asker hears that his colleague is away.
     *
     * @return false if the question is answered, or he was told after that moment
     */
    boolean awayTold(long id, Instant since) {
        return jdbc.sql("""
                                update escalations set away_told_at = ?
                                 where id = ? and status = 'OPEN' and (away_told_at is null or away_told_at < ?)""")
                        .params(Timestamp.from(clock.instant()), id, Timestamp.from(since))
                        .update()
                == 1;
    }

    void passedOn(long id, String department) {
        jdbc.sql("update escalations set named_department = ? where id = ?")
                .params(department, id)
                .update();
    }

    HelpRequest decided(long id, GivenDecision decision, String reason, String by) {
        return answered(id, HelpStatus.DECIDED, decision.name(), reason, by);
    }

    HelpRequest answered(long id, String answer, String by) {
        return answered(id, HelpStatus.ANSWERED, null, answer, by);
    }

    private HelpRequest answered(long id, HelpStatus status, String decision, String answer, String by) {
        return jdbc.sql("""
                        update escalations set status = ?, decision = ?, answer = ?, answered_by = ?, ended_at = ?
                         where id = ? returning *""")
                .params(status.name(), decision, answer, by, Timestamp.from(clock.instant()), id)
                .query(HelpRequestRow::read)
                .single();
    }

    HelpRequest ended(long id, HelpStatus as) {
        return jdbc.sql("update escalations set status = ?, ended_at = ? where id = ? returning *")
                .params(as.name(), Timestamp.from(clock.instant()), id)
                .query(HelpRequestRow::read)
                .single();
    }
}
