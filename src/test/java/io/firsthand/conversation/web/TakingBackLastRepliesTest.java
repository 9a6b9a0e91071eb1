package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.json;
import static io.firsthand.conversation.web.ContactCalls.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An answer is taken back after which the case waits or was closed: the case comes back as if it had not been sent. */
@ProductTest
class TakingBackLastRepliesTest extends AnsweringDesk {

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

    private void closed(String number) {
        jdbc.sql("update case_files set unread_since = null where number = ?")
                .param(number)
                .update();
        Answer closed = lucia.post("/api/cases/" + number + "/closing", json("closedAs", "SOLVED"));
        assertThat(closed.status()).as(closed.toString()).isBetween(200, 204);
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
}
