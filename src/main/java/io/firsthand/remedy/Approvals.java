package io.firsthand.remedy;

import io.firsthand.authority.ApprovalNeeded;
import io.firsthand.people.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which approvals a remedy needs, and which were given. */
@Repository
public class Approvals {

    private final JdbcClient jdbc;
    private final Clock clock;

    Approvals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The approvals that the authority table asked for, given or not. */
    public List<NeededApproval> needed(long remedyId) {
        return jdbc.sql("select * from approvals_needed where remedy_id = ? order by id")
                .param(remedyId)
                .query(Approvals::need)
                .list();
    }

    /** Those still needed. */
    public List<NeededApproval> open(long remedyId) {
        return needed(remedyId).stream().filter(need -> !need.given()).toList();
    }

    /** Those still needed, by remedy; one statement. */
    Map<Long, List<NeededApproval>> open(Collection<Long> remedyIds) {
        Map<Long, List<NeededApproval>> open = new HashMap<>();
        if (!remedyIds.isEmpty()) {
            jdbc.sql("select * from approvals_needed where remedy_id = any(?) and not given order by id")
                    .param(remedyIds.toArray(Long[]::new))
                    .query(row -> {
                        open.computeIfAbsent(row.getLong("remedy_id"), id -> new ArrayList<>())
                                .add(need(row, 0));
                    });
        }
        return open;
    }

    /** Whether the person has answered for the remedy as it now is. */
    boolean answered(long remedyId, String person) {
        return given(remedyId).stream()
                .anyMatch(approval -> !approval.voided() && approval.person().equals(person));
    }

    /** All answers, oldest first, with those that a change made void. */
    public List<Approval> given(long remedyId) {
        return jdbc.sql("select * from approvals where remedy_id = ? order by id")
                .param(remedyId)
                .query((row, n) -> new Approval(
                        row.getString("person"),
                        row.getString("answer").equals("APPROVED"),
                        row.getString("content_hash"),
                        row.getString("grade"),
                        Optional.ofNullable(row.getString("department")),
                        Optional.ofNullable(row.getString("comment")),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("voided_at") != null))
                .list();
    }

    /** Replaces what is needed by what authority says now. */
    void need(long remedyId, List<ApprovalNeeded> approvals) {
        jdbc.sql("delete from approvals_needed where remedy_id = ?")
                .param(remedyId)
                .update();
        for (ApprovalNeeded approval : approvals) {
            jdbc.sql("insert into approvals_needed (remedy_id, grade, department) values (?, ?, ?)")
                    .params(remedyId, approval.grade(), approval.department())
                    .update();
        }
    }

    void answer(
            Remedy remedy,
            NeededApproval need,
            String person,
            boolean approved,
            String hash,
            Optional<String> comment) {
        jdbc.sql("""
                        insert into approvals (remedy_id, person, answer, content_hash, grade, department, comment, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        remedy.id(),
                        person,
                        approved ? "APPROVED" : "REFUSED",
                        hash,
                        need.grade().name(),
                        need.department().orElse(null),
                        comment.orElse(null),
                        Timestamp.from(clock.instant()))
                .update();
        if (approved) {
            jdbc.sql("update approvals_needed set given = true where id = ?")
                    .param(need.id())
                    .update();
        }
    }

    void raised(NeededApproval need, int level) {
        jdbc.sql("update approvals_needed set raised = ? where id = ?")
                .params(level, need.id())
                .update();
    }

    void overdueTold(NeededApproval need) {
        jdbc.sql("update approvals_needed set overdue_told = true where id = ?")
                .param(need.id())
                .update();
    }

    /**
     * Who stands in for those of grade and department.
     *
     * @param onCall empty where he may not either, or where somebody may again
     */
    void stuck(NeededApproval need, Optional<String> onCall, boolean nobodyLeft) {
        if (need.onCall().equals(onCall) && need.nobodyLeft() == nobodyLeft) {
            return;
        }
        jdbc.sql("update approvals_needed set on_call = ?, nobody_left = ? where id = ?")
                .params(onCall.orElse(null), nobodyLeft, need.id())
                .update();
    }

    /** Those of any case that by rank nobody may give, and of which nobody among these people is asked. */
    List<Stuck> stuckWithout(Collection<String> people) {
        return jdbc.sql("""
                        select distinct r.id as remedy_id, r.case_id
                          from approvals_needed n join remedies r on r.id = n.remedy_id
                         where r.status = 'PROPOSED' and not n.given and (n.on_call is not null or n.nobody_left)
                           and (n.on_call is null or n.on_call <> all(?))
                         order by r.id""")
                .param(people.toArray(String[]::new))
                .query(Stuck.class)
                .list();
    }

    record Stuck(long remedyId, long caseId) {}

    /** Whether a remedy of the case waits for an approval that by rank nobody may give. */
    public boolean stuckOn(long caseId) {
        return jdbc.sql("""
                        select exists (select 1 from approvals_needed n join remedies r on r.id = n.remedy_id
                                        where r.case_id = ? and r.status = 'PROPOSED' and not n.given
                                          and (n.on_call is not null or n.nobody_left))""").param(caseId).query(Boolean.class).single();
    }

    /** After a change nobody has approved anything. */
    void voidAll(long remedyId) {
        jdbc.sql("update approvals set voided_at = ? where remedy_id = ? and voided_at is null")
                .params(Timestamp.from(clock.instant()), remedyId)
                .update();
    }

    private static NeededApproval need(ResultSet row, int number) throws SQLException {
        return new NeededApproval(
                row.getLong("id"),
                Grade.valueOf(row.getString("grade")),
                Optional.ofNullable(row.getString("department")),
                row.getInt("raised"),
                row.getBoolean("given"),
                Optional.ofNullable(row.getString("on_call")),
                row.getBoolean("nobody_left"),
                row.getBoolean("overdue_told"));
    }
}
