package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.json;
import static io.firsthand.conversation.web.ContactCalls.number;
import static io.firsthand.conversation.web.ContactCalls.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Answers: who may, past what, to which address, and as a draft until they are submitted. */
@ProductTest
class ReplyControllerTest extends AnsweringDesk {

    @Test
    void sendsTheOwnersAnswerAndStopsTheClockOnlyThen() {
        String number = number(contact("lucia.gomez", someone()));

        Answer answer = reply(lucia, number, "We are sorry. A new cup is on its way.");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().get("state").asText()).isEqualTo("QUEUED");
        assertThat(answered(number)).isFalse();

        outboxRuns();

        assertThat(state(number, answer.json().get("id").asLong())).isEqualTo("DELIVERED");
        assertThat(answered(number)).isTrue();
        assertThat(lucia.get("/api/cases/" + number + "/timeline").body()).contains("customer-answered");
    }

    @Test
    void letsOnlyTheOwnerADeputyOrALeadAnswer() {
        String number = number(contact("lucia.gomez", someone()));

        assertThat(reply(mei, number, "Hello").problem()).isEqualTo("not-your-case");
        assertThat(reply(HttpDesk.at(port).login("tom.baker"), number, "Hello").status())
                .isEqualTo(201);
    }

    @Test
    void answersNobodyPastAMessageThatWasNotRead() {
        JsonNode receipt = contact("lucia.gomez", someone());
        String number = number(receipt);
        long seen = lastOfCustomer(number);
        new ContactCalls(lucia)
                .joined(
                        "channel",
                        "mail",
                        "from",
                        someone(),
                        "text",
                        "Forget it!",
                        "reference",
                        receipt.get("reference").asText());

        Answer answer = lucia.post("/api/cases/" + number + "/replies", json("text", "Sent!", "seenUpTo", seen));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("customer-wrote-meanwhile");
        assertThat(answer.json().get("newest").asLong())
                .isEqualTo(lastOfCustomer(number))
                .isGreaterThan(seen);
        assertThat(messages(number))
                .noneMatch(message -> message.get("text").asText().equals("Sent!"));
    }

    @Test
    void takesTheUnreadMarkAwayFromWhoAnswersTheLastMessage() {
        JsonNode receipt = contact("lucia.gomez", someone());
        String number = number(receipt);
        new ContactCalls(lucia)
                .joined(
                        "channel",
                        "mail",
                        "from",
                        someone(),
                        "text",
                        "And now?",
                        "reference",
                        receipt.get("reference").asText());

        reply(lucia, number, "It is on its way.");

        assertThat(unread(number)).isFalse();
    }

    @Test
    void showsADraftToItsAuthorOnly() {
        String number = number(contact("lucia.gomez", someone()));
        String replies = "/api/cases/" + number + "/replies";
        String messages = "/api/cases/" + number + "/messages";
        lucia.post(replies, json("text", "Half a thought", "draft", true));

        assertThat(lucia.get(replies).body()).contains("Half a thought");
        assertThat(lucia.get(messages).body()).contains("Half a thought");
        assertThat(mei.get(replies).body()).doesNotContain("Half a thought");
        assertThat(mei.get(messages).body()).contains("My cup is broken").doesNotContain("Half a thought");
    }

    @Test
    void answersNoAddressThatIsNotKnownToBeTheCustomers() {
        ContactCalls contacts = new ContactCalls(lucia);
        JsonNode receipt = contacts.opened("channel", "web", "text", "My cup is broken", "receivedBy", "lucia.gomez");
        String number = number(receipt);
        assertThat(reply(lucia, number, "Hello").problem()).isEqualTo("no-address-to-answer");

        String reference = receipt.get("reference").asText();
        contacts.joined("channel", "mail", "from", someone(), "text", "What did I order?", "reference", reference);
        Answer refused = reply(lucia.in(Locale.CHINESE), number, "You ordered a cup.");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("address-not-confirmed");
        assertThat(refused.json().get("detail").asText()).contains("尚未确认");

        String known = knownCustomer();
        contacts.joined("channel", "mail", "from", known, "text", "It is me.", "reference", reference);
        Answer answer = reply(lucia, number, "You ordered a cup.");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().get("address").asText()).isEqualTo(known);
    }

    private String knownCustomer() {
        String mail = someone();
        long id = jdbc.sql("""
                        insert into customers (name, language, country, time_zone, created_at)
                        values ('Ann', 'en', 'GB', 'Europe/London', now()) returning id""").query(Long.class).single();
        jdbc.sql("insert into customer_addresses (customer_id, kind, address) values (?, 'mail', ?)")
                .params(id, mail)
                .update();
        return mail;
    }

    @Test
    void keepsADraftUntilItIsSubmittedOrThrownAway() {
        String number = number(contact("lucia.gomez", someone()));
        Answer draft = lucia.post("/api/cases/" + number + "/replies", json("text", "Perhaps", "draft", true));
        String path =
                "/api/cases/" + number + "/replies/" + draft.json().get("id").asLong();

        outboxRuns();
        assertThat(draft.json().get("state").asText()).isEqualTo("DRAFT");
        assertThat(HttpDesk.at(port).login("tom.baker").delete(path).problem()).isEqualTo("not-your-draft");
        assertThat(lucia.delete(path).status()).isEqualTo(204);
        assertThat(lucia.delete(path).problem()).isEqualTo("message-not-found");
    }

    @Test
    void takesADoubleClickForOneAnswer() {
        String number = number(contact("lucia.gomez", someone()));
        String body = json("text", "On its way.", "seenUpTo", lastOfCustomer(number));
        String key = UUID.randomUUID().toString();
        String path = "/api/cases/" + number + "/replies";

        Answer first = lucia.post(path, body, "Idempotency-Key", key);
        Answer again = lucia.post(path, body, "Idempotency-Key", key);
        Answer unkeyed = lucia.post(path, body);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(unkeyed.problem()).isEqualTo("reply-repeated");
        assertThat(lucia.post(path, json("text", "On its way.", "seenUpTo", lastOfCustomer(number), "confirmed", true))
                        .status())
                .isEqualTo(201);
        clock.advance(Duration.ofMinutes(2));
        assertThat(lucia.post(path, body).status()).isEqualTo(201);
    }
}
