package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.orders.ParcelState;
import io.firsthand.support.Answer;
import io.firsthand.support.OwnOrder;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Shop;
import org.junit.jupiter.api.Test;

/** A customer asks on chat before she buys nothing more: her cup arrived broken. The pre-sales agent who greeted her keeps the case. */
@ProductTest
class ABrokenCupOnChatIT extends AtTheDesk {

    @Test
    void thePreSalesAgentWhoGreetedTheCustomerOwnsTheBrokenCupToTheEnd() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("US", ParcelState.DELIVERED));
        String customer = Shop.mailOf(jdbc, order);

        String number = desk.customerWrites(
                "channel",
                "chat",
                "from",
                customer,
                "text",
                "Hi, before I buy another one: the cup from order " + order + " arrived broken.",
                "receivedBy",
                "emma.clark");

        assertThat(desk.owner(number)).isEqualTo("emma.clark");
        JsonNode opened = desk.caseFile(number);
        assertThat(opened.path("summary").path("reason").asText()).isEqualTo("damaged");
        assertThat(opened.path("orderVerified").asBoolean()).isTrue();
        assertThat(opened.path("why").asText()).contains("Received this customer first");
        assertThat(desk.timeline(number)).doesNotContain("acknowledged");

        String cards = "/api/workbench/cards?task=" + desk.task("emma.clark", number);
        assertThat(desk.as("emma.clark")
                        .get(cards)
                        .json()
                        .path(0)
                        .path("number")
                        .asText())
                .as("the task list tells one task from another")
                .isEqualTo(number);
        assertThat(desk.as("mei.lin").get(cards).json())
                .as("not another agent's list")
                .isEmpty();

        String again = desk.customerWrites(
                "channel", "mail", "from", customer, "text", "Here is the picture of the cup.", "orderNumber", order);
        assertThat(again).as("the same problem stays one case").isEqualTo(number);

        assertThat(desk.replies("emma.clark", number, "I am sorry about your cup. I take care of it.")
                        .status())
                .isBetween(200, 201);
        desk.outboxRuns();
        // cheap enough for an expert to decide alone
        jdbc.sql("update orders set cny_rate = 0.5 where number = ?")
                .param(order)
                .update();
        assertThat(desk.as("emma.clark")
                        .put("/api/cases/" + number + "/facts/evidenceGiven", "{\"value\":\"true\"}")
                        .status())
                .isEqualTo(204);
        Answer proposed = desk.proposes(
                "emma.clark",
                number,
                "kind",
                "REFUND",
                "amount",
                desk.due("emma.clark", number),
                "evidenceGiven",
                true);
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        String remedy = proposed.json().path("number").asText();
        desk.untilRemedy(number, remedy, each -> each.path("status").asText().equals("EXECUTED"));

        desk.reads("emma.clark", number);
        desk.completes("emma.clark", number, "next", "close", "closedAs", "SOLVED");
        assertThat(desk.status(number)).isEqualTo("SOLVED");
        assertThat(desk.owner(number)).isEqualTo("emma.clark");
    }
}
