package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.orders.ParcelState;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.OwnOrder;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Shop;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One customer asks twice, on two channels; the desk makes one case of it, and the customer meets one owner. */
@ProductTest
class MergedDuplicatesIT extends AtTheDesk {

    @LocalServerPort
    int port;

    @Test
    void theCustomerHasOneCaseAndBothNumbersLeadToIt() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("US", ParcelState.CUSTOMS_HELD));
        String customer = Shop.mailOf(jdbc, order);
        String first = desk.customerWrites(
                "channel",
                "mail",
                "from",
                customer,
                "text",
                "Do you have a catalogue on paper?",
                "externalId",
                Protocol.key());
        Answer contact = desk.contact(
                "channel",
                "mail",
                "from",
                customer,
                "text",
                "Where is my parcel? It is stuck at the customs.",
                "orderNumber",
                order,
                "externalId",
                Protocol.key());
        String second = contact.json().path("caseNumber").asText();
        assertThat(second).isNotEqualTo(first);
        String owner = desk.owner(second);

        // the owner's Case tab offers the other one
        String task = desk.task(owner, first);
        assertThat(task).as("the steward owns both").isNotEmpty();
        JsonNode offered = desk.as(owner)
                .get("/api/workbench/tasks/" + task)
                .json()
                .path("ends")
                .path("mergeInto");
        assertThat(offered.findValuesAsText("code")).contains(second);

        Answer merged = desk.as(owner).post("/api/cases/" + first + "/merge", Protocol.json("into", second));
        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);

        assertThat(desk.task(owner, first)).isEmpty();
        assertThat(desk.task(owner, second)).isNotEmpty();
        assertThat(desk.owner(second)).isEqualTo(owner);
        assertThat(desk.caseFile(first).path("summary").path("number").asText()).isEqualTo(second);
        assertThat(desk.timeline(first)).contains("merged-into").doesNotContain("contact-reopened");
        assertThat(desk.timeline(second)).contains("merged-in");
        JsonNode talk = desk.as(owner)
                .get("/api/workbench/tasks/" + desk.task(owner, second))
                .json()
                .path("messages");
        assertThat(talk.findValuesAsText("text"))
                .contains("Do you have a catalogue on paper?", "Where is my parcel? It is stuck at the customs.");

        // he may answer only after he has seen all of it, and answers once
        desk.reads(owner, second);
        assertThat(desk.replies(owner, second, "We ask the customs; there is no catalogue on paper.")
                        .status())
                .isBetween(200, 201);
        desk.outboxRuns();
        assertThat(desk.caseFile(second).path("summary").path("firstAnsweredAt").asText())
                .isNotEmpty();
        assertThat(HttpDesk.at(port)
                        .get("/status/" + contact.json().path("reference").asText())
                        .status())
                .isEqualTo(200);
        desk.completes(owner, second, "next", "close", "closedAs", "SOLVED");
        assertThat(desk.caseFile(first).path("summary").path("closedAs").asText())
                .isEqualTo("SOLVED");
    }
}
