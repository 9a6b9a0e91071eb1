package io.firsthand.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.platform.audit.Acts;
import io.firsthand.platform.start.CannotStart;
import io.firsthand.support.QuickPasswords;
import io.firsthand.support.TestDatabase;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class FirstAdministratorTest {

    private JdbcClient jdbc;
    private People people;

    @BeforeEach
    void anEmptyDatabase() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(TestDatabase.url("first_start"));
        database.setUser("postgres");
        database.setCurrentSchema("desk");
        Flyway.configure()
                .dataSource(database)
                .schemas("desk")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        jdbc.sql("delete from people").update();
        people = new People(jdbc, Clock.systemUTC());
    }

    @Test
    void stopsWhenNobodyCouldSignIn() {
        assertThatThrownBy(() -> start(null, null))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        stop -> assertThat(stop.remedy().en()).contains("FIRSTHAND_ADMIN_ID"));
        assertThatThrownBy(() -> start("boss", null)).isInstanceOf(CannotStart.class);
        assertThat(people.active()).isEmpty();
    }

    @Test
    void stopsAtAWeakPassword() {
        assertThatThrownBy(() -> start("boss", "boss"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("password-too-short");
        assertThat(people.active()).isEmpty();
    }

    @Test
    void takesTheAdministratorFromTheEnvironmentOnce() {
        start("boss", "a long enough secret");
        assertThat(people.get("boss").roles()).containsExactly("admin");
        start("other", "another long secret");
        assertThat(people.find("other")).isEmpty();
        start(null, null);
    }

    private void start(String id, String password) {
        PersonRows rows = new PersonRows(jdbc);
        ManagingPeople managing = new ManagingPeople(
                people,
                rows,
                QuickPasswords.encoder(),
                null,
                null,
                null,
                new Acts(jdbc, new ObjectMapper(), Clock.systemUTC()),
                Clock.systemUTC());
        new FirstAdministrator(rows, managing, new FirstAdministrator.Environment(id, password)).run(null);
    }
}
