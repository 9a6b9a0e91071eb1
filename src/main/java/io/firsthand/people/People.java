package io.firsthand.people;

import io.firsthand.platform.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of the desk, to be read. */
@Repository
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person of this id, also when he left. */
    public Optional<Person> find(String id) {
        return jdbc.sql("select * from people where id = ?")
                .param(id)
                .query(PersonRow::read)
                .optional();
    }

    /** @throws Refusal {@code person-not-found} */
    public Person get(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound("person-not-found"));
    }

    /** Who works here now, by id. */
    public List<Person> active() {
        return jdbc.sql("select * from people where active order by id")
                .query(PersonRow::read)
                .list();
    }

    /** Everybody, also who left, by id: those after the given one. */
    public List<Person> after(String id, int limit) {
        return jdbc.sql("select * from people where id > ? order by id limit ?")
                .params(id, limit)
                .query(PersonRow::read)
                .list();
    }
}
