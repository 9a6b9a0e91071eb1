package io.firsthand.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.platform.outbox.OutboxEntry;
import io.firsthand.platform.outbox.OutboxHandler.Delivery;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;

/** A desk whose channels nobody connected: it does not say that its customers were answered. */
@ProductTest
class UnconnectedChannelsTest {

    @LocalServerPort
    int port;

    @Autowired
    Messages messages;

    @Autowired
    References references;

    @Autowired
    SettlingDeliveries settling;

    @Autowired
    Clock clock;

    @Test
    void keepsAnAnswerUntilItsChannelIsConnected() {
        HttpDesk lucia = HttpDesk.at(port).login("lucia.gomez");
        String number = lucia.post("/api/contacts", """
                        {"channel": "mail", "from": "%s@example.org", "text": "My cup is broken",
                         "receivedBy": "lucia.gomez"}""".formatted(UUID.randomUUID()))
                .json()
                .get("caseNumber")
                .asText();
        JsonNode talk = lucia.get("/api/cases/" + number + "/messages").json().get("items");
        long id = lucia.post(
                        "/api/cases/" + number + "/replies",
                        "{\"text\": \"We send another.\", \"seenUpTo\": "
                                + talk.get(0).get("id").asLong() + "}")
                .json()
                .get("id")
                .asLong();
        MessageDelivery unconnected = new MessageDelivery(messages, references, List.of(), settling, clock);

        for (int attempt = 1; attempt <= 30; attempt++) {
            assertThat(unconnected.deliver(new OutboxEntry(0, Sending.TOPIC, "message:" + id, id, attempt)))
                    .as("waits, and has not failed")
                    .isInstanceOf(Delivery.Later.class);
        }

        assertThat(messages.find(id).orElseThrow().state()).contains(ReplyState.QUEUED);
    }

    @Test
    void hasASandboxOnlyWhereItIsAskedFor() {
        MockEnvironment settings = new MockEnvironment();
        assertThat(SandboxChannelChosen.in(settings)).as("the demo").isTrue();

        settings.setProperty("spring.datasource.url", "jdbc:postgresql://db/desk");
        assertThat(SandboxChannelChosen.in(settings)).as("a real desk").isFalse();
        // an unset variable of a compose file
        settings.setProperty("firsthand.channels.sandbox", " ");
        assertThat(SandboxChannelChosen.in(settings)).isFalse();

        settings.setProperty("firsthand.channels.sandbox", "true");
        assertThat(SandboxChannelChosen.in(settings)).isTrue();
    }
}
