package io.firsthand.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The sheet of the Case tab, as agents call for it. */
@ProductTest
class CaseSheetCallsTest extends AgentCalls {

    @Test
    void laysTheVerifiedCaseOnOneSheetAndSaysWhenNothingChanged() {
        DeliveredOrder order = DeliveredOrder.make(jdbc, "Olivia Brown");
        String number = openCase("lucia.gomez", order);
        HttpDesk lucia = desk("lucia.gomez");
        String path = "/api/workbench/tasks/" + taskOf(number);

        Answer answer = lucia.get(path);
        JsonNode sheet = answer.json();

        assertThat(sheet.at("/caseFile/number").asText()).isEqualTo(number);
        assertThat(sheet.at("/caseFile/mayAct").asBoolean()).isTrue();
        assertThat(sheet.at("/messages/0/text").asText()).contains("broken");
        assertThat(sheet.at("/order/number").asText()).isEqualTo(order.number());
        assertThat(sheet.path("timeline")).isNotEmpty();
        assertThat(lucia.get(path).header("ETag")).isEqualTo(answer.header("ETag"));
    }

    @Test
    void tellsWhatWasRefundedAlreadyAndWhatMayStillBe() {
        DeliveredOrder order = DeliveredOrder.make(jdbc, "Olivia Brown");
        String number = openCase("lucia.gomez", order);
        HttpDesk lucia = desk("lucia.gomez");
        Answer proposed = lucia.post("/api/cases/" + number + "/remedies", """
                {"kind":"REFUND","amount":"12.50","currency":"AUD","evidenceGiven":true,"goodsReturned":true,
                 "overridingReason":"agreed"}""");
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);

        JsonNode sheet = lucia.get("/api/workbench/tasks/" + taskOf(number)).json();

        assertThat(sheet.at("/order/payments/0/back/underWay/amount").asText()).isEqualTo("12.50");
        assertThat(sheet.at("/order/payments/0/back/left/amount").asText()).isEqualTo("32.50");
        assertThat(sheet.at("/order/payments/0/back").hasNonNull("refunded")).isFalse();
        JsonNode judged =
                lucia.get("/api/workbench/cases/" + number + "/judgement").json();
        assertThat(judged.at("/given/amount").asText()).isEqualTo("12.50");
    }

    @Test
    void asksForWhatIsMissingAndNamesNoRowThatRefuses() {
        DeliveredOrder order = DeliveredOrder.make(jdbc, "Olivia Brown");
        String number = openCase("lucia.gomez", order);
        jdbc.sql("update case_files set reason = 'unclear' where number = ?")
                .param(number)
                .update();

        JsonNode judged = desk("lucia.gomez")
                .get("/api/workbench/cases/" + number + "/judgement")
                .json();

        assertThat(judged.at("/questions/0/fact").asText()).isEqualTo("reason");
        assertThat(judged.path("questions")).as("first what happened").hasSize(1);
        assertThat(judged.path("offers"))
                .as("nothing is refused while facts are missing")
                .isEmpty();
    }

    @Test
    void showsADraftToItsAuthorOnly() {
        String number = openCase("lucia.gomez");
        HttpDesk lucia = desk("lucia.gomez");
        lucia.post("/api/cases/" + number + "/replies", "{\"text\":\"not yet\",\"draft\":true}");
        String path = "/api/workbench/tasks/" + taskOf(number);

        assertThat(lucia.get(path).body()).contains("not yet");
        assertThat(desk("tom.baker").get(path).body()).doesNotContain("not yet");
    }

    @Test
    void showsNothingOfAnOrderThatIsNotProvedToBeTheWriters() {
        HttpDesk lucia = desk("lucia.gomez");
        DeliveredOrder order = DeliveredOrder.make(jdbc, "Olivia Brown");
        Answer contact = lucia.post("/api/contacts", """
                {"channel":"chat","from":"%s@stranger.example","text":"Where is my parcel?","orderNumber":"%s",
                 "receivedBy":"lucia.gomez"}""".formatted(UUID.randomUUID(), order.number()));
        String task = taskOf(contact.json().path("caseNumber").asText());

        JsonNode sheet = lucia.get("/api/workbench/tasks/" + task).json();

        assertThat(sheet.has("order")).isFalse();
        assertThat(sheet.at("/caseFile/doubts")).isNotEmpty();
        assertThat(sheet.at("/caseFile/orderNamed").asText())
                .as("he said the number himself: it need not be typed again")
                .isEqualTo(order.number());
        assertThat(sheet.toString()).doesNotContain("Handmade ceramic cup");
    }
}
