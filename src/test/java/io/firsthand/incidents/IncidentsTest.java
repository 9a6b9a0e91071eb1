package io.firsthand.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A container burns: one incident, one text to everybody it met, once; owners keep their cases. */
@ProductTest
class IncidentsTest extends IncidentsDesk {

    @Test
    void tellsEverybodyOnceInHisLanguageAndOwnersKeepTheirCases() {
        Buyer anna = buyer("Anna <b>Schmidt</b>", "de");
        Buyer bob = buyer("Bob {case}", "en");
        String first = asks(anna, "lucia.gomez", "Mein Paket kommt nicht an.");
        String second = asks(bob, "emma.clark", "Where is my parcel?");
        JsonNode preview = tom.post("/api/incidents/preview", body(criterion())).json();
        assertThat(preview.get("count").asInt()).isEqualTo(2);
        assertThat(texts(preview.get("first"))).containsExactlyInAnyOrder(first, second);

        String key = UUID.randomUUID().toString();
        Answer opened = open(key);
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        String number = opened.json().get("number").asText();
        assertThat(open(key).json().get("number").asText())
                .as("a second click opens no second one")
                .isEqualTo(number);
        works();

        assertThat(sent(first))
                .containsExactly("Liebe(r) Anna <b>Schmidt</b>, zu " + anna.order() + ": siehe " + first);
        assertThat(sent(second))
                .as("what is filled in is not looked at again")
                .containsExactly("Dear Bob {case}, about " + bob.order() + ": see " + second);
        assertThat(author(second)).isEqualTo("tom.baker");
        assertThat(owner(first)).isEqualTo("lucia.gomez");
        assertThat(tom.get("/api/cases/" + first + "/timeline").body())
                .contains("incident-linked")
                .contains("incident-told");
        works();
        assertThat(sent(first)).hasSize(1);

        // who asks later finds it there
        Buyer carol = buyer("Carol", "fr");
        String third = asks(carol, "claire.martin", "Où est mon colis ?");
        linking.linkNew();
        linking.linkNew();
        works();
        assertThat(sent(third)).containsExactly("Dear Carol, about " + carol.order() + ": see " + third);
        JsonNode figures = tom.get("/api/incidents/" + number).json().get("figures");
        assertThat(figures.get("cases").asInt()).isEqualTo(3);
        assertThat(figures.get("told").asInt()).isEqualTo(3);
        String taskId = jdbc.sql("select id_ from act_ru_task t join case_files c on c.process_instance_id ="
                        + " t.proc_inst_id_ where c.number = ?")
                .param(third)
                .query(String.class)
                .list()
                .get(0);
        assertThat(HttpDesk.at(port)
                        .login("claire.martin")
                        .get("/api/workbench/tasks/" + taskId)
                        .json()
                        .get("incidents")
                        .get(0)
                        .get("number")
                        .asText())
                .isEqualTo(number);
    }

    @Test
    void tellsNoCustomerTwiceAndNobodyWhoCannotBeWrittenTo() {
        Buyer anna = buyer("Anna", "en");
        String first = asks(anna, "lucia.gomez", "Where is my parcel?");
        String second = sameCustomersCase(first);
        String third = asks(buyer("Bob", "en"), "lucia.gomez", "Where is my parcel?");
        jdbc.sql("update messages set address = 'noreply@mail.example' where case_id ="
                        + " (select id from case_files where number = ?)")
                .param(third)
                .update();
        String number = open(UUID.randomUUID().toString()).json().get("number").asText();

        CompletableFuture<Integer> otherNode = CompletableFuture.supplyAsync(outbox::runDue);
        outbox.runDue();
        otherNode.join();
        works();

        assertThat(sent(first).size() + sent(second).size()).isEqualTo(1);
        assertThat(sent(third)).isEmpty();
        assertThat(tom.get("/api/incidents/" + number + "/cases").body())
                .contains("customer-told")
                .contains("no-address-to-answer");
    }

    @Test
    void asksTheOwnersToCloseOrClosesWhatWaitedForNothingElse() {
        String working = asks(buyer("Anna", "en"), "lucia.gomez", "Where is my parcel?");
        String waiting = asks(buyer("Bob", "en"), "lucia.gomez", "Where is my parcel?");
        HttpDesk lucia = HttpDesk.at(port).login("lucia.gomez");
        String number = open(UUID.randomUUID().toString()).json().get("number").asText();
        works();
        assertThat(lucia.post("/api/cases/" + waiting + "/waiting", "{\"waitingFor\":\"OUTSIDE\"}")
                        .status())
                .isLessThan(300);

        String over = "/api/incidents/" + number + "/over";
        String body = body(Map.of("texts", Map.of("en", "All parcels are on their way again."), "closeWaiting", true));
        assertThat(tom.post(over, body).json().get("overBy").asText()).isEqualTo("tom.baker");
        assertThat(tom.post(over, body).status()).as("a second click").isEqualTo(200);
        works();

        assertThat(sent(working))
                .endsWith("All parcels are on their way again.")
                .hasSize(2);
        assertThat(sent(waiting))
                .endsWith("All parcels are on their way again.")
                .hasSize(2);
        assertThat(status(waiting)).isIn("SOLVED", "CLOSED");
        assertThat(status(working)).isEqualTo("IN_WORK");
        assertThat(lucia.get("/api/cases/" + working + "/timeline").body()).contains("incident-over");
        String late = asks(buyer("Carol", "en"), "lucia.gomez", "Where is my parcel?");
        linking.linkNew();
        works();
        assertThat(sent(late)).as("nobody is linked any more").isEmpty();
    }

    @Test
    void goesOnWhereItWasBrokenOff() {
        String first = asks(buyer("Anna", "en"), "lucia.gomez", "Where is my parcel?");
        String second = asks(buyer("Bob", "en"), "lucia.gomez", "Where is my parcel?");
        open(UUID.randomUUID().toString());
        // a node told one customer and died before it could say so, and died with the other in its hands
        outbox.runDue();
        jdbc.sql("update outbox set done_at = null, attempts = 5, leased_until = ? where topic = 'incident-text'"
                        + " and reference in (select t.id from incident_tellings t join case_files c on c.id = t.case_id"
                        + " where c.number in (?, ?))")
                .params(java.sql.Timestamp.from(clock.instant().plusSeconds(60)), first, second)
                .update();
        clock.advance(Duration.ofSeconds(61));
        works();

        assertThat(sent(first)).hasSize(1);
        assertThat(sent(second)).hasSize(1);
    }

    /** One whose criterion the database cannot work out must not keep the others from taking in their cases. */
    @Test
    void anIncidentThatFailsDoesNotStopTheOthers() {
        String broken = open(UUID.randomUUID().toString()).json().get("number").asText();
        jdbc.sql("update incidents set to_day = '5874000-01-01' where number = ?")
                .param(broken)
                .update();
        String whole = open(UUID.randomUUID().toString()).json().get("number").asText();
        String number = asks(buyer("Anna", "en"), "lucia.gomez", "Where is my parcel?");

        linking.linkNew();
        works();

        assertThat(sent(number)).hasSize(1);
        assertThat(tom.get("/api/incidents/" + whole + "/cases").body()).contains(number);
    }

    private static List<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(i -> array.get(i).asText())
                .toList();
    }

    /** A second open case of the same customer with the same order: its first message came the same way. */
    private String sameCustomersCase(String number) {
        Buyer other = buyer("Anna", "en");
        String second = asks(other, "lucia.gomez", "And the other one?");
        jdbc.sql("update case_files set customer_id = (select customer_id from case_files where number = ?)"
                        + " where number = ?")
                .params(number, second)
                .update();
        return second;
    }

    private String author(String number) {
        return jdbc.sql("select m.author from messages m join case_files c on c.id = m.case_id"
                        + " where c.number = ? and m.direction = 'OUT' and not m.automatic")
                .param(number)
                .query(String.class)
                .single();
    }
}
