package io.firsthand.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Puts the people of the demo in place, all with one password, and the web shop that holds the token. */
class PeopleSeed {

    static final String PASSWORD = "firsthand-demo";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    PeopleSeed(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    void plant(Instant now) {
        // hashed once: a slow hash sixteen times over would be felt at the first start
        String hash = passwords.encode(PASSWORD);
        DemoTable.rows("people").forEach(person -> insert(person, hash, now));
    }

    private void insert(Map<String, String> person, String hash, Instant now) {
        jdbc.sql("""
                        insert into people (id, name, mail, password_hash, roles, grade, department, languages,
                                            time_zone, shift_from, shift_to, shift_days, created_at)
                        values (:id, :name, :mail, :hash, :roles, :grade, :department, :languages,
                                :zone, :from, :to, :days, :at)
                        on conflict (id) do nothing
                        """)
                .param("id", person.get("id"))
                .param("name", person.get("name"))
                .param("mail", person.get("id") + "@desk.example")
                .param("hash", person.get("roles").equals("integration") ? null : hash)
                .param("roles", person.get("roles").split(" "))
                .param("grade", person.get("grade"))
                .param("department", person.get("department"))
                .param("languages", person.get("languages").split(" "))
                .param("zone", person.get("time_zone"))
                .param("from", LocalTime.parse(person.get("shift_from")))
                .param("to", LocalTime.parse(person.get("shift_to")))
                .param("days", days(person.get("shift_days")))
                .param("at", Timestamp.from(now))
                .update();
    }

    private static Integer[] days(String days) {
        return Stream.of(days.split(" ")).map(Integer::valueOf).toArray(Integer[]::new);
    }
}
