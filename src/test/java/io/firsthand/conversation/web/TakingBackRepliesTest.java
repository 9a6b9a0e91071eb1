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
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** An answer is taken back within its seconds, and by whom; afterwards, or where seconds matter, it is not. */
@ProductTest
class TakingBackRepliesTest extends AnsweringDesk {

    @Test
    void makesItADraftAgainThatCanBeSentAfterAll() {
        String number = opened("mail", "lucia.gomez");
        JsonNode reply = replied(number, "Dear Mr Smyth, your cup is on its way.");
        String path = path(number, reply);

        clock.advance(Duration.ofSeconds(29));
        outbox.runDue();
        assertThat(sent(id(reply))).as("nothing leaves within the seconds").isZero();

        String key = UUID.randomUUID().toString();
        Answer taken = lucia.post(path + "/undo", "{}", "Idempotency-Key", key);
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(taken.json().get("state").asText()).isEqualTo("DRAFT");
        assertThat(taken.json().get("text").asText()).isEqualTo("Dear Mr Smyth, your cup is on its way.");
        assertThat(lucia.post(path + "/undo", "{}", "Idempotency-Key", key).body())
                .as("a second click changes nothing")
                .isEqualTo(taken.body());
        assertThat(lucia.post(path + "/undo", "{}").problem()).isEqualTo("nothing-to-undo");
        clock.advance(Duration.ofMinutes(1));
        outbox.runDue();
        assertThat(sent(id(reply))).isZero();
        assertThat(lucia.get("/api/cases/" + number + "/timeline").body()).contains("reply-taken-back");

        lucia.put(
                path,
                json(
                        "text",
                        "Dear Ms Smith, your cup is on its way.",
                        "version",
                        taken.json().get("version").asInt()));
        assertThat(lucia.post(path + "/submission", json("seenUpTo", lastOfCustomer(number)))
                        .status())
                .isEqualTo(200);
        outboxRuns();
        assertThat(sent(id(reply))).isEqualTo(1);
        assertThat(lucia.post(path + "/undo", "{}").problem()).isEqualTo("too-late-to-undo");
        assertThat(lucia.in(Locale.CHINESE)
                        .post(path + "/undo", "{}")
                        .json()
                        .get("detail")
                        .asText())
                .isEqualTo("已经发出，无法再撤回。");
    }

    @Test
    void isForItsAuthorAndLeadsOnly() {
        String number = opened("mail", "lucia.gomez");
        String path = path(number, replied(number, "On its way."));

        assertThat(as("mei.lin").post(path + "/undo", "{}").problem()).isEqualTo("not-your-reply");
        assertThat(as("ana.silva").post(path + "/undo", "{}").status()).isEqualTo(403);
        assertThat(HttpDesk.at(port).post(path + "/undo", "{}").status()).isIn(401, 403);
        assertThat(as("tom.baker").post(path + "/undo", "{}").status()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsNoAnswerOnItsWay() {
        String number = opened("mail", "lucia.gomez");
        String replies = "/api/cases/" + number + "/replies/";

        assertThat(lucia.post(replies + lastOfCustomer(number) + "/undo", "{}").problem())
                .isEqualTo("nothing-to-undo");
        assertThat(lucia.post(replies + "999999999/undo", "{}").problem()).isEqualTo("message-not-found");
        assertThat(lucia.post(replies + "x/undo", "{}").problem()).isEqualTo("wrong-type");
        JsonNode elsewhere = replied(opened("mail", "lucia.gomez"), "On its way.");
        assertThat(lucia.post(path(number, elsewhere) + "/undo", "{}").problem())
                .isEqualTo("message-not-found");
    }

    @Test
    void becomesADraftOnTheCaseThatGoesOnWhereItsOwnWasMergedMeanwhile() {
        String sender = someone();
        ContactCalls contacts = new ContactCalls(lucia);
        String[] parts = {"channel", "mail", "from", sender, "text", "My cup is broken", "receivedBy", "lucia.gomez"};
        String goesOn = number(contacts.opened((Object[]) parts));
        String ends = number(contacts.opened((Object[]) parts));
        JsonNode reply = replied(ends, "Your cup is on its way.");
        Answer merged = lucia.post("/api/cases/" + ends + "/merge", json("into", goesOn));
        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);

        Answer taken = lucia.post(path(ends, reply) + "/undo", "{}");

        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        outboxRuns();
        assertThat(sent(id(reply))).isZero();
        assertThat(lucia.post(path(goesOn, reply) + "/submission", json("seenUpTo", lastOfCustomer(ends)))
                        .status())
                .isEqualTo(200);
        outboxRuns();
        assertThat(sent(id(reply))).isEqualTo(1);
    }

    @Test
    void holdsNothingBackWhereTheCustomerWaitsAtTheOtherEnd() {
        String number = opened("chat", "lucia.gomez");
        JsonNode reply = replied(number, "Hello, I am here.");

        outbox.runDue();

        assertThat(sent(id(reply))).isEqualTo(1);
        assertThat(lucia.post(path(number, reply) + "/undo", "{}").problem()).isEqualTo("too-late-to-undo");
    }

    /** A worker and a person at the same moment: one of them has it. */
    @Test
    void leavesOrIsTakenBackButNeverBoth() {
        int takenBack = 0;
        for (int round = 0; round < 8; round++) {
            String number = opened("mail", "lucia.gomez");
            JsonNode reply = replied(number, "Round " + round);
            clock.advance(Duration.ofSeconds(30));
            CompletableFuture<Integer> worker = CompletableFuture.supplyAsync(outbox::runDue);
            Answer undo = lucia.post(path(number, reply) + "/undo", "{}");
            worker.join();
            outbox.runDue();

            boolean undone = undo.status() == 200;
            takenBack += undone ? 1 : 0;
            assertThat(undone ? "taken back" : undo.problem()).isIn("taken back", "too-late-to-undo");
            assertThat(sent(id(reply))).as(undo.toString()).isEqualTo(undone ? 0 : 1);
        }
        assertThat(takenBack).isBetween(0, 8);
    }
}
