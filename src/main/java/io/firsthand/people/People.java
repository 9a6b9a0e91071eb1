package io.firsthand.people;

import io.firsthand.platform.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of the desk, to be read. */
@Repository
public class People {

    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person of this id, also when he left. */
    public Optional<Person> find(String id) {
        return jdbc.sql(PersonRow.SELECT + "where id = ?")
                .params(now(), id)
                .query(PersonRow::read)
                .optional();
    }

    /** @throws Refusal {@code person-not-found} */
    public Person get(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound("person-not-found"));
    }

    /** Who works here now, by id. */
    public List<Person> active() {
        return jdbc.sql(PersonRow.SELECT + "where active order by id")
                .param(now())
                .query(PersonRow::read)
                .list();
    }

    /** Everybody, also who left, by id: those after the given one. */
    public List<Person> after(String id, int limit) {
        return jdbc.sql(PersonRow.SELECT + "where id > ? order by id limit ?")
                .params(now(), id, limit)
                .query(PersonRow::read)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
