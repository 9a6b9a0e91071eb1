package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.orders.ParcelState;
import io.firsthand.support.Answer;
import io.firsthand.support.OwnOrder;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Shop;
import org.junit.jupiter.api.Test;

/** A claim that the law may cover is declined: not by one person alone. */
@ProductTest
class ADenialIT extends AtTheDesk {

    @Test
    void aDenialOfAStatutoryRightNeedsTwoOtherPeople() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("DE", ParcelState.DELIVERED));
        String number = desk.chats(order, "Ich möchte die Bestellung " + order + " widerrufen.", "jonas.weber");

        Answer unexplained = desk.proposes("jonas.weber", number, "kind", "DENIAL");
        assertThat(unexplained.status())
                .as("against the rules only with a reason: " + unexplained)
                .isEqualTo(400);
        assertThat(unexplained.problem()).isEqualTo("override-reason-needed");

        Answer proposed = desk.proposes(
                "jonas.weber", number, "kind", "DENIAL", "overridingReason", "Made to order, says the product page.");
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        assertThat(proposed.json().path("approvalsNeeded")).isNotEmpty();
        String remedy = proposed.json().path("number").asText();
        assertThat(proposed.json().path("status").asText()).isEqualTo("PROPOSED");

        desk.reads("jonas.weber", number);
        Answer closing = desk.as("jonas.weber")
                .post("/api/cases/" + number + "/closing", Protocol.json("closedAs", "EXPLAINED"));
        assertThat(closing.problem()).as("not closed while the denial is open").isEqualTo("work-still-open");

        assertThat(proposed.json().path("approvalsNeeded").findValuesAsText("grade"))
                .as("against a right of law: two managers, one of legal")
                .containsExactly("MANAGER", "MANAGER");
        String approver = "laura.rossi";
        String task = desk.claims(approver, remedy);
        Answer refused = desk.submits(
                approver,
                task,
                "answer",
                "refuse:" + proposed.json().path("contentHash").asText(),
                "comment",
                "It is a standard item: the customer may withdraw.");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(204);

        assertThat(desk.remedy(number, remedy).path("status").asText()).isEqualTo("OVERTURNED");
        assertThat(desk.timeline(number)).contains("remedy-ended");
        assertThat(desk.caseFile(number).path("summary").path("unread").asBoolean())
                .isTrue();
    }
}
