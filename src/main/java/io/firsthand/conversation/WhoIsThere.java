package io.firsthand.conversation;

import io.firsthand.cases.CaseFiles;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who else looks at a case or writes an answer at this moment. It tells, and never holds anybody up. */
@Service
public class WhoIsThere {

    /** Twice the time between two signs of life: one may get lost. */
    private static final Duration THERE = Duration.ofSeconds(30);

    private final CaseFiles caseFiles;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    WhoIsThere(CaseFiles caseFiles, People people, JdbcClient jdbc, Clock clock) {
        this.caseFiles = caseFiles;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody else.
     *
     * @param writing whether he writes an answer; else he looks
     */
    public record Other(String id, String name, boolean writing) {}

    /**
     * A sign of life.
     *
     * @return the others, who writes first
     * @throws Refusal {@code case-not-found}
     */
    @Transactional
    public List<Other> here(String number, String person, boolean writing) {
        long caseId = caseFiles.get(number).id();
        Instant now = clock.instant();
        jdbc.sql("""
                        with gone as (
                            delete from case_presence where (case_id, person) in (
                                select case_id, person from case_presence
                                 where seen_at < :old and (case_id <> :case or person <> :person) for update skip locked))
                        insert into case_presence (case_id, person, seen_at, writing)
                        values (:case, :person, :now, :writing)
                        on conflict (case_id, person) do update set seen_at = excluded.seen_at, writing = excluded.writing""")
                .param("old", Timestamp.from(now.minus(THERE)))
                .param("case", caseId)
                .param("person", person)
                .param("now", Timestamp.from(now))
                .param("writing", writing)
                .update();
        return jdbc.sql("""
                        select person, writing from case_presence
                         where case_id = ? and person <> ? and seen_at > ? order by writing desc, person""")
                .params(caseId, person, Timestamp.from(now.minus(THERE)))
                .query((row, n) -> other(row.getString("person"), row.getBoolean("writing")))
                .list();
    }

    private Other other(String person, boolean writing) {
        return new Other(person, people.find(person).map(Person::name).orElse(person), writing);
    }
}
