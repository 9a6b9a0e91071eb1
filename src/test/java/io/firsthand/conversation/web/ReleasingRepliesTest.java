package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.json;
import static io.firsthand.conversation.web.ContactCalls.number;
import static io.firsthand.conversation.web.ContactCalls.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import org.junit.jupiter.api.Test;

/** Answers that a second person releases or gives back: exactly the words that he saw. */
@ProductTest
class ReleasingRepliesTest extends AnsweringDesk {

    private void risky(String number) {
        jdbc.sql("update case_files set priority = 'P1' where number = ?")
                .param(number)
                .update();
    }

    @Test
    void holdsAnAssistantsHighRiskAnswerUntilASecondPersonReleasesIt() {
        String number = number(contact("mei.lin", someone()));
        risky(number);

        Answer written = reply(mei, number, "Please see a doctor and send us a photo.");
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        assertThat(written.json().get("state").asText()).isEqualTo("AWAITING_RELEASE");
        long id = written.json().get("id").asLong();
        String release = "/api/cases/" + number + "/replies/" + id + "/release";
        String seen = json(
                "seenUpTo",
                lastOfCustomer(number),
                "version",
                written.json().get("version").asInt());

        assertThat(mei.post(release, seen).problem()).isEqualTo("own-release");
        assertThat(HttpDesk.at(port).login("kenji.sato").post(release, seen).problem())
                .isEqualTo("release-needs-expert");
        assertThat(lucia.get("/api/replies/awaiting-release?limit=200").body()).contains(number);
        outboxRuns();
        assertThat(state(number, id)).isEqualTo("AWAITING_RELEASE");

        assertThat(lucia.post(release, seen).json().get("releasedBy").asText()).isEqualTo("lucia.gomez");
        outboxRuns();

        assertThat(state(number, id)).isEqualTo("DELIVERED");
        assertThat(lucia.post(release, seen).problem()).isEqualTo("reply-not-awaiting");
    }

    @Test
    void sendsAnExpertsHighRiskAnswerAtOnce() {
        String number = number(contact("lucia.gomez", someone()));
        risky(number);

        assertThat(reply(lucia, number, "Please stop using it.")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("QUEUED");
    }

    @Test
    void givesAnAnswerBackToItsAuthorWithANote() {
        String number = number(contact("mei.lin", someone()));
        risky(number);
        JsonNode reply = reply(mei, number, "No.").json();
        String path = "/api/cases/" + number + "/replies/" + reply.get("id").asLong();

        Answer back = lucia.post(
                path + "/return",
                json(
                        "why",
                        "Too curt: explain and offer something.",
                        "version",
                        reply.get("version").asInt()));
        assertThat(back.json().get("state").asText()).isEqualTo("DRAFT");
        assertThat(unread(number)).isTrue();
        assertThat(messages(number))
                .anyMatch(message -> message.get("direction").asText().equals("NOTE"));

        String sheet = "/api/workbench/tasks/"
                + jdbc.sql(
                                "select t.id_ from act_ru_task t join case_files c on c.process_instance_id = t.proc_inst_id_"
                                        + " where c.number = ?")
                        .param(number)
                        .query(String.class)
                        .single();
        assertThat(mei.get(sheet).body()).contains("\"whyReturned\":\"Too curt: explain and offer something.\"");

        int version = back.json().get("version").asInt();
        assertThat(mei.put(path, json("text", "We are sorry.", "version", version))
                        .json()
                        .get("text")
                        .asText())
                .isEqualTo("We are sorry.");
        assertThat(mei.put(path, json("text", "Again", "version", version)).problem())
                .isEqualTo("changed-meanwhile");
        assertThat(mei.post(path + "/submission", json("seenUpTo", lastOfCustomer(number)))
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("AWAITING_RELEASE");
        assertThat(mei.get(sheet).body()).doesNotContain("\"whyReturned\":\"Too curt");
    }

    @Test
    void releasesAndReturnsOnlyTheWordsThatTheSecondPersonSaw() {
        String number = number(contact("mei.lin", someone()));
        risky(number);
        JsonNode seen = reply(mei, number, "Please stop using it.").json();
        String path = "/api/cases/" + number + "/replies/" + seen.get("id").asLong();
        long customer = lastOfCustomer(number);
        int old = seen.get("version").asInt();
        int returned = lucia.post(path + "/return", json("why", "Add where to send it.", "version", old))
                .json()
                .get("version")
                .asInt();
        mei.put(path, json("text", "Keep using it.", "version", returned));
        JsonNode now =
                mei.post(path + "/submission", json("seenUpTo", customer)).json();

        Answer released = lucia.post(path + "/release", json("seenUpTo", customer, "version", old));
        assertThat(released.status()).isEqualTo(409);
        assertThat(released.problem()).isEqualTo("changed-meanwhile");
        assertThat(lucia.post(path + "/return", json("why", "Old words", "version", old))
                        .problem())
                .isEqualTo("changed-meanwhile");
        assertThat(lucia.post(path + "/release", json("seenUpTo", customer)).status())
                .as("without a version nobody says what he agrees to")
                .isEqualTo(400);
        assertThat(state(number, seen.get("id").asLong())).isEqualTo("AWAITING_RELEASE");

        assertThat(lucia.post(
                                path + "/release",
                                json(
                                        "seenUpTo",
                                        customer,
                                        "version",
                                        now.get("version").asInt()))
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("QUEUED");
    }

    @Test
    void closesNoCaseOverAnAnswerThatWaitsForRelease() {
        String number = number(contact("mei.lin", someone()));
        risky(number);
        reply(mei, number, "We will see.");

        assertThat(mei.post("/api/cases/" + number + "/closing", "{\"closedAs\":\"SOLVED\"}")
                        .problem())
                .isEqualTo("work-still-open");
    }
}
