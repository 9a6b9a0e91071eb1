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
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
    void bringsACaseBackThatAlreadyWaitsForTheCustomer() {
        String number = opened("mail", "lucia.gomez");
        JsonNode reply = replied(number, "Which cup is it?");
        Answer waits = lucia.post("/api/cases/" + number + "/waiting", json("waitingFor", "CUSTOMER"));
        assertThat(waits.status()).as(waits.toString()).isBetween(200, 204);
        assertThat(status(number)).isEqualTo("WAITING");

        assertThat(lucia.post(path(number, reply) + "/undo", "{}").status()).isEqualTo(200);

        assertThat(status(number)).isEqualTo("IN_WORK");
    }

    @Test
    void bringsACaseBackThatWasClosedWithItAndIsOfferedAlthoughItsTaskIsGone() {
        String number = opened("mail", "lucia.gomez");
        JsonNode reply = replied(number, "Your cup is on its way.");
        closed(number);
        assertThat(status(number)).isEqualTo("SOLVED");

        JsonNode offered = lucia.get("/api/workbench/just-approved").json();
        assertThat(offered.findValuesAsText("undo")).contains(path(number, reply) + "/undo");
        assertThat(offered.toString()).contains("Case " + number + " is closed; your answer leaves in a moment.");
        assertThat(as("mei.lin").get("/api/workbench/just-approved").body()).doesNotContain(number);
        assertThat(as("mei.lin").post(path(number, reply) + "/undo", "{}").problem())
                .isEqualTo("not-your-reply");

        Answer taken = lucia.post(path(number, reply) + "/undo", "{}");

        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(taken.json().get("state").asText()).isEqualTo("DRAFT");
        assertThat(status(number)).isEqualTo("IN_WORK");
        assertThat(lucia.get("/api/cases/" + number + "/timeline").body())
                .contains("reply-taken-back", "the answer that it was closed with was taken back");
        assertThat(lucia.get("/api/workbench/just-approved").body()).doesNotContain(number);
        outboxRuns();
        assertThat(sent(id(reply))).isZero();
        assertThat(lucia.post(path(number, reply) + "/submission", json("seenUpTo", lastOfCustomer(number)))
                        .status())
                .isEqualTo(200);
        outboxRuns();
        assertThat(sent(id(reply))).isEqualTo(1);
        closed(number);
        assertThat(lucia.post(path(number, reply) + "/undo", "{}").problem()).isEqualTo("too-late-to-undo");
    }

    /** A click must not win time: the customer waited all the while. */
    @Test
    void keepsThePromiseOfTheCaseThatWasClosedWithIt() {
        String number = opened("mail", "lucia.gomez");
        clock.advance(Duration.ofHours(1));
        Instant promised = promised(number);
        Map<String, Instant> due = due(number);
        assertThat(due).containsKeys("FIRST_ANSWER", "RESOLUTION");
        JsonNode reply = replied(number, "Your cup is on its way.");
        closed(number);
        assertThat(due(number)).isEmpty();
        clock.advance(Duration.ofSeconds(20));

        assertThat(lucia.post(path(number, reply) + "/undo", "{}").status()).isEqualTo(200);

        assertThat(promised(number)).isEqualTo(promised);
        Map<String, Instant> again = due(number);
        assertThat(again.keySet()).isEqualTo(due.keySet());
        assertThat(again.get("FIRST_ANSWER")).isEqualTo(due.get("FIRST_ANSWER"));
        assertThat(again.get("RESOLUTION"))
                .as("our own clock stood still while nobody worked on it")
                .isBetween(due.get("RESOLUTION"), due.get("RESOLUTION").plusSeconds(20));
    }

    @Test
    void keepsTheAnswerThatWasGivenBefore() {
        String number = opened("mail", "lucia.gomez");
        replied(number, "We look into it.");
        outboxRuns();
        Instant answered = firstAnswered(number);
        assertThat(answered).isNotNull();
        clock.advance(Duration.ofHours(1));
        JsonNode last = replied(number, "Your cup is on its way.");
        closed(number);

        assertThat(lucia.post(path(number, last) + "/undo", "{}").status()).isEqualTo(200);

        assertThat(firstAnswered(number)).isEqualTo(answered);
        assertThat(due(number)).as("it is given").doesNotContainKey("FIRST_ANSWER");
    }

    private Instant promised(String number) {
        return instant("promised_by", number);
    }

    private Instant firstAnswered(String number) {
        return instant("first_answered_at", number);
    }

    private Instant instant(String column, String number) {
        return jdbc.sql("select " + column + " from case_files where number = ?")
                .param(number)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** The clocks that run, with when they run out. */
    private Map<String, Instant> due(String number) {
        Map<String, Instant> due = new HashMap<>();
        jdbc.sql("select k.kind, k.due_at from clocks k join case_files c on c.id = k.case_id"
                        + " where c.number = ? and k.stopped is null and k.paused_at is null")
                .param(number)
                .query(row -> {
                    due.put(row.getString(1), row.getTimestamp(2).toInstant());
                });
        return due;
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

    private void closed(String number) {
        jdbc.sql("update case_files set unread_since = null where number = ?")
                .param(number)
                .update();
        Answer closed = lucia.post("/api/cases/" + number + "/closing", json("closedAs", "SOLVED"));
        assertThat(closed.status()).as(closed.toString()).isBetween(200, 204);
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

    private HttpDesk as(String person) {
        return HttpDesk.at(port).login(person);
    }

    private String opened(String channel, String owner) {
        return number(new ContactCalls(lucia)
                .opened("channel", channel, "from", someone(), "text", "My cup is broken", "receivedBy", owner));
    }

    private JsonNode replied(String number, String text) {
        Answer answer = reply(lucia, number, text);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private static String path(String number, JsonNode reply) {
        return "/api/cases/" + number + "/replies/" + id(reply);
    }

    private static long id(JsonNode reply) {
        return reply.get("id").asLong();
    }

    private String status(String number) {
        return jdbc.sql("select status from case_files where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
