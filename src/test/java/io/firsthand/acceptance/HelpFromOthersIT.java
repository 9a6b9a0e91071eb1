package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.orders.ParcelState;
import io.firsthand.support.Answer;
import io.firsthand.support.OwnOrder;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The owner asks the warehouse for facts and a lead for a decision, both late; he keeps the case and the customer's ear. */
@ProductTest
class HelpFromOthersIT extends AtTheDesk {

    @Autowired
    ManagementService management;

    @Test
    void bothKindsOfHelpAreAskedForOverdueAndComeBackToTheOwner() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("GB", ParcelState.DELIVERED));
        String number =
                desk.chats(order, "My cup from " + order + " arrived broken. Ann Miller, 12 High Street", "emma.clark");

        Answer asked = desk.asks(
                "emma.clark",
                number,
                "kinds",
                List.of("RESOURCE", "DECISION"),
                "question",
                "Is one left on the shelf, and may I send it today?",
                "department",
                "warehouse");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        String facts = asked.json().path(0).path("number").asText();
        String decision = asked.json().path(1).path("number").asText();

        // the owner goes on talking, and lets the case wait for the others
        assertThat(desk.replies("emma.clark", number, "I am asking our warehouse.")
                        .status())
                .isEqualTo(201);
        Answer closing =
                desk.as("emma.clark").post("/api/cases/" + number + "/closing", Protocol.json("closedAs", "SOLVED"));
        assertThat(closing.problem()).isEqualTo("work-still-open");
        assertThat(desk.as("emma.clark")
                        .post("/api/cases/" + number + "/waiting", Protocol.json("waitingFor", "OUTSIDE"))
                        .status())
                .isEqualTo(204);

        // the warehouse sees the question and the goods: neither the customer nor his words
        String task = desk.task("li.na", facts);
        assertThat(task).isNotEmpty();
        assertThat(assists("li.na")).contains(facts);
        assertThat(assists("emma.clark")).doesNotContain(facts, decision);
        Answer sheet = desk.as("li.na").get("/api/workbench/tasks/" + task);
        assertThat(sheet.json().path("task").path("kind").asText()).isEqualTo("assist");
        assertThat(sheet.json().path("order").path("number").asText()).isEqualTo(order);
        assertThat(sheet.body())
                .contains("Is one left on the shelf")
                .doesNotContain("Ann Miller", "High Street", Shop.mailOf(jdbc, order), "captured");

        // nobody answers in time: the next levels are asked too
        overdue(number, facts);
        overdue(number, decision);
        assertThat(level(number, facts)).isPositive();
        assertThat(level(number, decision)).isPositive();
        assertThat(desk.timeline(number)).contains("help-raised");
        assertThat(desk.owner(number)).isEqualTo("emma.clark");

        // the decision comes from a lead, in Tasklist
        String toDecide = desk.task("wang.fang", decision);
        assertThat(desk.takes("wang.fang", toDecide).status()).isEqualTo(204);
        assertThat(desk.submits("wang.fang", toDecide, "decision", "YES").status())
                .as("a reason is needed")
                .isEqualTo(400);
        desk.completes("wang.fang", decision, "decision", "YES", "reason", "Send it by express.");
        assertThat(desk.status(number)).as("woken").isEqualTo("IN_WORK");

        // the facts come from the warehouse
        assertThat(desk.takes("li.na", task).status()).isEqualTo(204);
        desk.completes("li.na", facts, "ours", "yes", "answer", "Two are left.");

        JsonNode answered = help(number, facts);
        assertThat(answered.path("status").asText()).isEqualTo("ANSWERED");
        assertThat(answered.path("answeredBy").asText()).isEqualTo("li.na");
        assertThat(help(number, decision).path("answer").asText()).isEqualTo("Send it by express.");
        assertThat(desk.timeline(number)).contains("help-decided", "help-answered");
        assertThat(desk.caseFile(number).path("summary").path("unread").asBoolean())
                .isTrue();
        desk.reads("emma.clark", number);
        assertThat(desk.as("emma.clark")
                        .post("/api/cases/" + number + "/closing", Protocol.json("closedAs", "SOLVED"))
                        .status())
                .isEqualTo(204);
    }

    /** Numbers on the person's list of assists, as his Tasklist shows it. */
    private List<String> assists(String person) {
        JsonNode filters = desk.as(person)
                .engine("GET", "/filter?resourceType=Task&itemCount=false&firstResult=0&maxResults=50", null)
                .json();
        String filter = StreamSupport.stream(filters.spliterator(), false)
                .filter(each -> each.path("name").asText().startsWith("Assists"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no list of assists in " + filters))
                .path("id")
                .asText();
        JsonNode found = desk.as(person)
                .engine("POST", "/filter/" + filter + "/list?firstResult=0&maxResults=50", "{}")
                .json();
        List<String> ids = found.findValuesAsText("id");
        if (ids.isEmpty()) {
            return List.of();
        }
        return desk.as(person)
                .get("/api/workbench/cards?task=" + String.join("&task=", ids))
                .json()
                .findValuesAsText("number");
    }

    private void overdue(String number, String help) {
        clock.set(Instant.parse(help(number, help).path("dueAt").asText()).plus(Duration.ofSeconds(1)));
        String instance = jdbc.sql("select process_instance_id from escalations where number = ?")
                .param(help)
                .query(String.class)
                .single();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .singleResult()
                .getId());
    }

    private int level(String number, String help) {
        return help(number, help).path("level").asInt();
    }

    private JsonNode help(String number, String help) {
        JsonNode all = desk.as("emma.clark")
                .get("/api/cases/" + number + "/escalations")
                .json();
        return StreamSupport.stream(all.spliterator(), false)
                .filter(each -> each.path("number").asText().equals(help))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + help + " in " + all));
    }
}
