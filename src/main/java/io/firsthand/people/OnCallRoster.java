package io.firsthand.people;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.audit.Acts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for P0 at any hour. Two may be on call at once: the one who was entered first comes first. */
@Service
@Transactional
public class OnCallRoster {

    private static final int LONGEST_DAYS = 31;

    private final JdbcClient jdbc;
    private final People people;
    private final Acts acts;
    private final Clock clock;

    OnCallRoster(JdbcClient jdbc, People people, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.acts = acts;
        this.clock = clock;
    }

    /** Running and coming entries, the earliest first. */
    @Transactional(readOnly = true)
    public List<OnCallEntry> entries() {
        return jdbc.sql("select * from on_call where ends_at > ? order by starts_at, id")
                .param(now())
                .query(OnCallRoster::read)
                .list();
    }

    /** Who is on call now, works here and is not absent. */
    @Transactional(readOnly = true)
    public Optional<Person> now(Instant at) {
        return allNow(at).stream().findFirst();
    }

    /** As {@link #now}, with those who are on call beside him, in the order in which they were entered. */
    @Transactional(readOnly = true)
    public List<Person> allNow(Instant at) {
        return jdbc
                .sql("select * from on_call where starts_at <= ? and ends_at > ? order by id")
                .params(Timestamp.from(at), Timestamp.from(at))
                .query(OnCallRoster::read)
                .list()
                .stream()
                .flatMap(entry -> people.find(entry.personId()).stream())
                .filter(person -> person.active()
                        && person.has(Roles.AGENT)
                        && person.absence(at).isEmpty())
                .toList();
    }

    /**
     * @throws Refusal {@code on-call-not-allowed}, {@code person-not-found}, {@code on-call-not-an-agent}, {@code
     *     on-call-ends-before-it-starts}, {@code date-in-the-past}, {@code on-call-too-long}
     */
    public OnCallEntry enter(String personId, Instant from, Instant to, String by) {
        checkMayChange(by);
        Person person = people.get(personId);
        if (!person.active() || !person.has(Roles.AGENT)) {
            throw Refusal.invalid("on-call-not-an-agent", "personId");
        }
        if (!to.isAfter(from)) {
            throw Refusal.invalid("on-call-ends-before-it-starts", "to");
        }
        if (!to.isAfter(clock.instant())) {
            throw Refusal.invalid("date-in-the-past", "to");
        }
        if (Duration.between(from, to).toDays() > LONGEST_DAYS) {
            throw Refusal.invalid("on-call-too-long", "to", "days", LONGEST_DAYS);
        }
        acts.record(by, "on-call-entered", personId, "from", from, "to", to);
        return jdbc.sql("""
                        insert into on_call (person_id, starts_at, ends_at, entered_by, entered_at)
                        values (?, ?, ?, ?, ?) returning *""")
                .params(personId, Timestamp.from(from), Timestamp.from(to), by, now())
                .query(OnCallRoster::read)
                .single();
    }

    /** @throws Refusal {@code on-call-not-allowed}, {@code on-call-not-found} */
    public void remove(long id, String by) {
        checkMayChange(by);
        if (jdbc.sql("delete from on_call where id = ?").param(id).update() == 0) {
            throw Refusal.notFound("on-call-not-found");
        }
        acts.record(by, "on-call-removed", String.valueOf(id));
    }

    private void checkMayChange(String by) {
        if (people.find(by)
                .filter(person -> person.active() && (person.has(Roles.LEAD) || person.has(Roles.ADMIN)))
                .isEmpty()) {
            throw Refusal.forbidden("on-call-not-allowed");
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static OnCallEntry read(ResultSet row, int number) throws SQLException {
        return new OnCallEntry(
                row.getLong("id"),
                row.getString("person_id"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }
}
