package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.orders.ParcelState;
import io.firsthand.support.Answer;
import io.firsthand.support.OwnOrder;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Shop;
import org.junit.jupiter.api.Test;

/** Refunds: within the agent’s authority, and above it with another person’s approval; each is paid once. */
@ProductTest
class ARefundIT extends AtTheDesk {

    @Test
    void aRefundWithinTheAgentsAuthorityIsPaidAtOnceAndOnce() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("GB", ParcelState.LOST));
        String number = desk.chats(order, "My parcel " + order + " never arrived, I want my money back.", "emma.clark");

        // cheap enough for an expert to decide alone
        jdbc.sql("update orders set cny_rate = 0.5 where number = ?")
                .param(order)
                .update();
        String key = Protocol.key();
        String wish = Protocol.json("kind", "REFUND", "amount", desk.due("emma.clark", number));
        Answer first = desk.as("emma.clark").post("/api/cases/" + number + "/remedies", wish, "Idempotency-Key", key);
        Answer second = desk.as("emma.clark").post("/api/cases/" + number + "/remedies", wish, "Idempotency-Key", key);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(second.body()).as("the second click").isEqualTo(first.body());
        assertThat(first.json().path("approvalsNeeded")).isEmpty();
        String remedy = first.json().path("number").asText();
        desk.untilRemedy(number, remedy, each -> each.path("status").asText().equals("EXECUTED"));
        desk.outboxRuns();
        assertThat(desk.movements(remedy)).isEqualTo(1);
        assertThat(desk.timeline(number)).contains("remedy-ended");
    }

    @Test
    void aRefundAboveTheAgentsAuthorityIsApprovedByAnotherPersonAndPaidOnceAlthoughTheGatewayAnswersTwice() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("ES", ParcelState.LOST));
        String number = desk.chats(order, "Mi pedido " + order + " no ha llegado, quiero un reembolso.", "mei.lin");
        behaves(order, "ANSWER_TWICE");

        Answer proposed = desk.proposes(
                "mei.lin",
                number,
                "kind",
                "REFUND",
                "amount",
                "28.00",
                "overridingReason",
                "the customer asks for this much");
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        assertThat(proposed.json().path("approvalsNeeded")).isNotEmpty();
        String remedy = proposed.json().path("number").asText();
        String hash = proposed.json().path("contentHash").asText();
        desk.outboxRuns();
        assertThat(desk.movements(remedy))
                .as("nothing leaves before the approval")
                .isZero();

        Answer ownApproval = desk.as("mei.lin")
                .post(
                        "/api/cases/" + number + "/remedies/" + remedy + "/approval",
                        Protocol.json("approve", true, "contentHash", hash),
                        "Idempotency-Key",
                        Protocol.key());
        assertThat(ownApproval.status()).as("nobody approves what he proposed").isBetween(403, 409);

        String task = desk.task("tom.baker", remedy);
        assertThat(task).as("approval task").isNotEmpty();
        assertThat(desk.takes("tom.baker", task).status()).isEqualTo(204);
        assertThat(desk.submits("tom.baker", task, "answer", "approve:" + hash).status())
                .isEqualTo(204);
        desk.untilRemedy(number, remedy, each -> each.path("status").asText().equals("EXECUTED"));
        desk.outboxRuns();
        assertThat(desk.movements(remedy)).isEqualTo(1);
        assertThat(desk.owner(number)).isEqualTo("mei.lin");
    }

    @Test
    void aStaleBrowserTabThatApprovesIsRefusedAndNothingIsPaidTwice() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("DE", ParcelState.LOST));
        String number = desk.chats(
                order, "Mein Paket " + order + " ist verloren gegangen, ich möchte mein Geld zurück.", "mei.lin");
        Answer proposed = desk.proposes(
                "mei.lin",
                number,
                "kind",
                "REFUND",
                "amount",
                "30.00",
                "overridingReason",
                "the customer asks for this much");
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        String remedy = proposed.json().path("number").asText();
        String staleHash = proposed.json().path("contentHash").asText();
        String staleTask = desk.task("tom.baker", remedy);

        Answer changed = desk.as("mei.lin")
                .put(
                        "/api/cases/" + number + "/remedies/" + remedy,
                        Protocol.json(
                                "kind",
                                "REFUND",
                                "amount",
                                "35.00",
                                "overridingReason",
                                "the customer asks for this much"));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        Answer stale = desk.submits("tom.baker", staleTask, "answer", "approve:" + staleHash);
        assertThat(stale.status()).as("the tab shows another amount: " + stale).isBetween(400, 404);
        assertThat(stale.json().path("message").asText()).isNotBlank();
        desk.outboxRuns();
        assertThat(desk.movements(remedy)).isZero();

        String freshTask = desk.task("tom.baker", remedy);
        String freshHash = changed.json().path("contentHash").asText();
        desk.takes("tom.baker", freshTask);
        assertThat(desk.submits("tom.baker", freshTask, "answer", "approve:" + freshHash)
                        .status())
                .isEqualTo(204);
        Answer again = desk.submits("tom.baker", freshTask, "answer", "approve:" + freshHash);
        assertThat(again.status()).as("the second tab: " + again).isBetween(400, 404);
        desk.untilRemedy(number, remedy, each -> each.path("status").asText().equals("EXECUTED"));
        assertThat(desk.movements(remedy)).isEqualTo(1);
    }

    private void behaves(String order, String behaviour) {
        Answer answer = desk.as("ada.admin")
                .put(
                        "/api/sandbox/payments/behaviour",
                        Protocol.json("appliesTo", "ORDER", "value", order, "behaviour", behaviour));
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }
}
