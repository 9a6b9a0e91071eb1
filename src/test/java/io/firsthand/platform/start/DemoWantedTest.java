package io.firsthand.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DemoWantedTest {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void comesByItselfWhereNoDatabaseIsNamed() {
        assertThat(DemoWanted.in(settings)).isTrue();
        // an unset variable of a compose file
        settings.setProperty("spring.datasource.url", " ");
        assertThat(DemoWanted.in(settings)).isTrue();
    }

    @Test
    void neverComesByItselfIntoANamedDatabase() {
        settings.setProperty("spring.datasource.url", "jdbc:postgresql://db/desk");

        assertThat(DemoWanted.in(settings)).isFalse();
    }

    @Test
    void doesAsItIsTold() {
        settings.setProperty("firsthand.demo.enabled", "false");
        assertThat(DemoWanted.in(settings)).isFalse();

        settings.setProperty("spring.datasource.url", "jdbc:postgresql://db/desk");
        settings.setProperty("firsthand.demo.enabled", "true");
        assertThat(DemoWanted.in(settings)).isTrue();
    }
}
