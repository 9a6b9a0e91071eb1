package io.firsthand.remedy;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people stated of the claims of cases because the rules asked for it. */
@Component
public class StatedFacts {

    private final JdbcClient jdbc;

    StatedFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were stated. */
    public List<StatedFact> of(long caseId) {
        return jdbc.sql("select fact, value, stated_by, stated_at from claim_facts where case_id = ?"
                        + " order by stated_at, fact")
                .param(caseId)
                .query((row, n) -> new StatedFact(
                        row.getString("fact"),
                        row.getString("value"),
                        row.getString("stated_by"),
                        row.getTimestamp("stated_at").toInstant()))
                .list();
    }

    Map<String, String> values(long caseId) {
        return of(caseId).stream().collect(Collectors.toMap(StatedFact::fact, StatedFact::value));
    }

    /** @return whether it was not said before, or otherwise */
    boolean put(long caseId, StatedFact stated) {
        return jdbc.sql("""
                        insert into claim_facts (case_id, fact, value, stated_by, stated_at) values (?, ?, ?, ?, ?)
                        on conflict (case_id, fact) do update
                        set value = excluded.value, stated_by = excluded.stated_by, stated_at = excluded.stated_at
                        where claim_facts.value <> excluded.value""")
                        .params(caseId, stated.fact(), stated.value(), stated.by(), Timestamp.from(stated.at()))
                        .update()
                == 1;
    }

    boolean remove(long caseId, String fact) {
        return jdbc.sql("delete from claim_facts where case_id = ? and fact = ?")
                        .params(caseId, fact)
                        .update()
                == 1;
    }
}
