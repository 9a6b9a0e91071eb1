package io.firsthand.handover;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has gone to another department and still owns cases that he had before. A case is his no longer once it is handed over or
 * closed; who is back in the department has left nothing behind.
 */
@Repository
public class MovedOwners {

    private static final String STILL_HIS = """
             m
             join case_files c on c.id = m.case_id and c.owner = m.owner and c.closed_at is null
             join people p on p.id = m.owner and p.department <> m.department\
            """;

    private static final String BEHIND = " from cases_of_moved_owners" + STILL_HIS;

    private final JdbcClient jdbc;
    private final Clock clock;

    MovedOwners(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody with cases from before.
     *
     * @param owner id of the person
     * @param department that he left
     * @param movedAt when he left it
     * @param cases numbers, the oldest first
     */
    public record MovedOwner(String owner, String department, Instant movedAt, List<String> cases) {}

    /** Who moved last comes first. */
    public List<MovedOwner> all() {
        record Behind(String owner, String department, Instant movedAt, String number) {}
        Map<String, MovedOwner> owners = new LinkedHashMap<>();
        jdbc.sql("select m.owner, m.department, m.moved_at, c.number" + BEHIND
                        + " order by m.moved_at desc, m.owner, c.id")
                .query(Behind.class)
                .list()
                .forEach(row -> owners.computeIfAbsent(
                                row.owner() + " " + row.department(),
                                key -> new MovedOwner(row.owner(), row.department(), row.movedAt(), new ArrayList<>()))
                        .cases()
                        .add(row.number()));
        return List.copyOf(owners.values());
    }

    /** The department that the case's owner has left with it. */
    Optional<String> departmentLeft(long caseId) {
        return jdbc.sql("select m.department" + BEHIND + " where m.case_id = ?")
                .param(caseId)
                .query(String.class)
                .optional();
    }

    /** The departments that owners have left with a case, by id of the case. */
    Map<Long, String> departmentsLeft() {
        Map<Long, String> left = new HashMap<>();
        jdbc.sql("select m.case_id, m.department" + BEHIND).query(row -> {
            left.put(row.getLong(1), row.getString(2));
        });
        return left;
    }

    /** What he had from an earlier department he still has from there. */
    void moved(List<Long> cases, String owner, String department) {
        jdbc.sql("""
                        insert into cases_of_moved_owners (case_id, owner, department, moved_at)
                        select unnest(:cases::bigint[]), :owner, :department, :now
                        on conflict (case_id) do update
                           set owner = excluded.owner, department = excluded.department, moved_at = excluded.moved_at
                         where cases_of_moved_owners.owner <> excluded.owner""")
                .param("cases", cases.toArray(Long[]::new))
                .param("owner", owner)
                .param("department", department)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** It has another owner; should it come to the old one again, he has it from there. */
    void handedOver(long caseId) {
        jdbc.sql("delete from cases_of_moved_owners where case_id = ?")
                .param(caseId)
                .update();
    }

    /** @return ids of the cases that stay with him; of two who say so at the same moment the second gets none */
    List<Long> stay(String owner) {
        return jdbc.sql("with left_with_him as (delete from cases_of_moved_owners where owner = ? returning *)"
                        + " select m.case_id from left_with_him" + STILL_HIS + " order by m.case_id")
                .param(owner)
                .query(Long.class)
                .list();
    }
}
