package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.number;
import static io.firsthand.conversation.web.ContactCalls.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.ProductTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The acknowledgement of a contact: where it is due, in the customer's language, never as an answer. */
@ProductTest
class AcknowledgementTest extends AnsweringDesk {

    private List<JsonNode> acknowledgements(String number) {
        return messages(number).stream()
                .filter(message -> message.get("direction").asText().equals("OUT")
                        && message.get("automatic").asBoolean())
                .toList();
    }

    @Test
    void acknowledgesOnceADayInTheCustomersLanguageAndNeverAsAnAnswer() {
        String from = someone();
        ContactCalls contacts = new ContactCalls(lucia);
        String first = number(contacts.opened(
                "channel", "mail", "from", from, "text", "Wo ist mein Paket? Ich habe nicht viel Zeit."));
        String second = number(
                contacts.opened("channel", "mail", "from", from, "text", "Und die Rechnung ist nicht da, bitte."));
        outboxRuns();

        JsonNode acknowledgement = acknowledgements(first).get(0);
        assertThat(acknowledgement.get("text").asText()).contains(first).contains("spätestens");
        assertThat(acknowledgement.get("state").asText()).isEqualTo("DELIVERED");
        assertThat(jdbc.sql("""
                        select headers from sandbox_deliveries d join messages m using (message_id) where m.id = ?""")
                        .param(acknowledgement.get("id").asLong())
                        .query(String.class)
                        .single())
                .contains("Auto-Submitted: auto-replied");
        assertThat(answered(first)).isFalse();
        assertThat(acknowledgements(second)).isEmpty();
        clock.advance(Duration.ofHours(25));
        String third =
                number(contacts.opened("channel", "mail", "from", from, "text", "Wo ist das Paket? Ich warte nicht."));
        assertThat(acknowledgements(third)).hasSize(1);
    }

    @Test
    void acknowledgesNobodyWhoIsTalkedToOrDoesNotRead() {
        ContactCalls contacts = new ContactCalls(lucia);
        assertThat(acknowledgements(number(contact("lucia.gomez", someone())))).isEmpty();
        assertThat(acknowledgements(number(contacts.opened(
                        "channel",
                        "phone",
                        "from",
                        "+49 30 " + Math.abs(UUID.randomUUID().hashCode()),
                        "text",
                        "Wants a refund"))))
                .isEmpty();
        assertThat(acknowledgements(number(contacts.opened(
                        "channel",
                        "mail",
                        "from",
                        "noreply@" + UUID.randomUUID() + ".example",
                        "text",
                        "Where is my order?"))))
                .isEmpty();
        assertThat(acknowledgements(number(contacts.opened("channel", "mail", "text", "Where is my order?"))))
                .isEmpty();
    }
}
