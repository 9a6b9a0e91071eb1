package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.json;
import static io.firsthand.conversation.web.ContactCalls.number;
import static io.firsthand.conversation.web.ContactCalls.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people at one case see each other, for half a minute. */
@ProductTest
class WhoIsThereTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Instant before;
    private HttpDesk lucia;
    private HttpDesk claire;
    private String path;

    @BeforeEach
    void signIn() {
        before = clock.instant();
        lucia = HttpDesk.at(port).login("lucia.gomez");
        claire = HttpDesk.at(port).login("claire.martin");
        String number = number(new ContactCalls(lucia)
                .opened("channel", "mail", "from", someone(), "text", "My cup", "receivedBy", "lucia.gomez"));
        path = "/api/cases/" + number + "/presence";
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(before);
    }

    @Test
    void tellsWhoLooksAndWhoWrites() {
        assertThat(here(claire, false)).isEmpty();
        assertThat(here(lucia, false).get(0).get("writing").asBoolean()).isFalse();
        here(claire, true);

        JsonNode others = here(lucia, false);

        assertThat(others).hasSize(1);
        assertThat(others.get(0).get("name").asText()).startsWith("Claire");
        assertThat(others.get(0).get("writing").asBoolean()).isTrue();
        clock.advance(Duration.ofSeconds(31));
        assertThat(here(lucia, true)).isEmpty();
        assertThat(jdbc.sql("select count(*) from case_presence where person = 'claire.martin'")
                        .query(Long.class)
                        .single())
                .as("who has gone leaves no trace")
                .isZero();
    }

    @Test
    void refusesStrangersAndNonsense() {
        assertThat(lucia.put("/api/cases/C0/presence", json("writing", true)).problem())
                .isEqualTo("case-not-found");
        assertThat(lucia.put(path, "{}").status()).isEqualTo(400);
        assertThat(HttpDesk.at(port)
                        .login("ana.silva")
                        .put(path, json("writing", true))
                        .status())
                .isEqualTo(403);
    }

    private JsonNode here(HttpDesk desk, boolean writing) {
        Answer answer = desk.put(path, json("writing", writing));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().get("others");
    }
}
