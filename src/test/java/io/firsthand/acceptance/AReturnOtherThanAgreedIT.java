package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goods that come back otherwise than agreed: an empty box, items of which each is another case, and what is not taken. */
@ProductTest
class AReturnOtherThanAgreedIT extends ReturnProtocol {

    @Test
    void anEmptyBoxIsClearedUpByTheOwnerAndDeclinedByTwo() {
        Bought bought = buys("DE", "EUR");
        String number = writes(bought, "Ich möchte die Bestellung " + bought.order() + " widerrufen.");
        String it = requests(number, bought, "change-of-mind").path("number").asText();
        post(WAREHOUSE, number, it, "arrival");
        photo(number, it);
        inspects(it, "EMPTY_BOX");
        assertThat(theReturn(number).path("status").asText()).isEqualTo("CLEARING_UP");
        assertThat(remedies(number)).as("no money for nothing").isEmpty();

        Answer unexplained = desk.submits(AGENT, desk.task(AGENT, it), "decision", "DENY");
        assertThat(unexplained.status()).isEqualTo(400);
        desk.completes(AGENT, it, "decision", "DENY", "note", "The carrier weighed 90 g; the cup has 700 g.");
        JsonNode denial = remedies(number).path(0);
        assertThat(denial.path("kind").asText()).isEqualTo("DENIAL");
        Answer closing =
                desk.as(AGENT).post("/api/cases/" + number + "/closing", Protocol.json("closedAs", "EXPLAINED"));
        assertThat(closing.status()).as("not while the return is open").isEqualTo(409);
        approves("wang.fang", denial);
        assertThat(theReturn(number).path("status").asText())
                .as("the right of law is denied by two")
                .isNotEqualTo("DENIED");
        approves("laura.rossi", denial);

        assertThat(theReturn(number).path("status").asText()).isEqualTo("DENIED");
        assertThat(movements(it)).isZero();
    }

    @Test
    void theWarehouseSaysOfEachItemHowItCameAndEachIsSettledByItself() {
        Bought bought = buys("DE", "EUR");
        long saucers = withSaucers(bought);
        String number = writes(bought, "Ich möchte die Bestellung " + bought.order() + " widerrufen.");
        String it = returnsAll(number, bought, saucers);
        post(WAREHOUSE, number, it, "arrival");
        photo(number, it);
        String found = Protocol.json(
                "lines",
                List.of(Map.of("line", 1, "condition", "USED"), Map.of("line", 2, "condition", "PART_ONLY")),
                "note",
                "One saucer is missing");
        String inspection = "/api/cases/" + number + "/returns/" + it + "/inspection";
        assertThat(desk.as(AGENT).post(inspection, found).problem()).isEqualTo("only-warehouse");
        assertThat(desk.as(WAREHOUSE)
                        .post(
                                inspection,
                                Protocol.json(
                                        "lines",
                                        List.of(
                                                Map.of("line", 1, "condition", "USED"),
                                                Map.of("line", 1, "condition", "OPENED"))))
                        .problem())
                .isEqualTo("return-line-twice");
        Answer inspected = desk.as(WAREHOUSE).post(inspection, found);
        assertThat(inspected.status()).as(inspected.toString()).isEqualTo(200);
        assertThat(inspected.json().path("status").asText()).isEqualTo("CLEARING_UP");
        assertThat(desk.as(WAREHOUSE).post(inspection, found).problem())
                .as("the second click")
                .isEqualTo("return-not-here");

        Answer decided = desk.as(AGENT)
                .post(
                        "/api/cases/" + number + "/returns/" + it + "/decision",
                        Protocol.json(
                                "decision",
                                "REFUND_WHAT_CAME",
                                "came",
                                Map.of("1", 2, "2", 1),
                                "note",
                                "The customer found the other saucer at home"));
        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
        assertThat(remedies(number).path(0).path("amount").decimalValue())
                .as("the used cups lose what the table says, not what nobody said")
                .isEqualByComparingTo("60.00");
        approves("tom.baker", remedies(number).path(0));
        desk.untilRemedy(
                number,
                remedies(number).path(0).path("number").asText(),
                each -> each.path("status").asText().equals("EXECUTED"));
        JsonNode saucer = desk.untilRemedy(
                number,
                jdbc.sql("select number from remedies where pays_for = ?")
                        .param(it + ":2")
                        .query(String.class)
                        .single(),
                each -> true);
        assertThat(saucer.path("amount").decimalValue()).isEqualByComparingTo("15.00");
    }

    @Test
    void theWarehouseSaysInItsFormWhatCameAndWhatIsNotTakenGoesBackToTheCustomer() {
        Bought bought = buys("DE", "EUR");
        long saucers = withSaucers(bought);
        String number = writes(bought, "Ich möchte die Bestellung " + bought.order() + " widerrufen.");
        String it = returnsAll(number, bought, saucers);
        jdbc.sql("update order_lines set category = 'cosmetics' where id = ?")
                .param(saucers)
                .update();
        post(WAREHOUSE, number, it, "arrival");
        photo(number, it);
        String task = desk.task(WAREHOUSE, it);
        desk.takes(WAREHOUSE, task);
        String form = desk.as(WAREHOUSE)
                .engine("GET", "/task/" + task + "/deployed-form", null)
                .body();
        assertThat(form).as("a group for each item").contains("ceramic cup", "condition_0", "Saucer", "condition_1");
        assertThat(desk.submits(WAREHOUSE, task, "condition_0", "AS_AGREED").status())
                .as("one item was not looked at")
                .isEqualTo(400);
        inspects(it, "AS_AGREED", "OPENED");

        approves("tom.baker", remedy(number, it, 1));
        desk.untilRemedy(
                number,
                remedy(number, it, 1).path("number").asText(),
                each -> each.path("status").asText().equals("EXECUTED"));
        assertThat(remedy(number, it, 2).path("kind").asText())
                .as("nothing is left of opened cosmetics: declined by itself")
                .isEqualTo("DENIAL");
        // the right itself is not denied by a rule, so that two managers answer for it, one of legal
        approves("wang.fang", remedy(number, it, 2));
        approves("laura.rossi", remedy(number, it, 2));
        JsonNode offered = theReturn(number);
        assertThat(offered.path("status").asText()).isEqualTo("OFFERING_BACK");
        assertThat(offered.path("lines").path(0).path("goesBack").asBoolean()).isFalse();
        assertThat(offered.path("lines").path(1).path("goesBack").asBoolean()).isTrue();
        assertThat(said(number))
                .as("the customer is asked in his language")
                .anyMatch(text -> text.contains("gehört weiterhin Ihnen"));

        Answer wished = desk.as(AGENT)
                .post("/api/cases/" + number + "/returns/" + it + "/goods-wish", Protocol.json("wish", "BACK"));
        assertThat(wished.status()).as(wished.toString()).isEqualTo(200);
        String sending = desk.task(WAREHOUSE, it);
        desk.takes(WAREHOUSE, sending);
        String summary = desk.as(WAREHOUSE)
                .engine("GET", "/task/" + sending + "/form-variables?deserializeValues=false", null)
                .json()
                .path("summary")
                .path("value")
                .asText();
        assertThat(summary).contains("Saucer", bought.order()).doesNotContain("ceramic cup");
        assertThat(desk.submits(WAREHOUSE, sending, "carrier", "DHL").status())
                .as("no number")
                .isEqualTo(400);
        Answer sent = desk.submits(WAREHOUSE, sending, "carrier", "DHL", "trackingNumber", bought.tracking() + "B");
        assertThat(sent.status()).as(sent.toString()).isEqualTo(204);

        assertThat(theReturn(number).path("status").asText()).isEqualTo("SETTLED");
        assertThat(said(number)).anyMatch(text -> text.contains(bought.tracking() + "B"));
        assertThat(reports(bought.tracking() + "B", "DELIVERED", 1))
                .as("the parcel to the customer is none of ours")
                .isEqualTo("TAKEN");
        assertThat(jdbc.sql("select count(*) from unannounced_parcels where tracking_number = ?")
                        .param((bought.tracking() + "B").toUpperCase(Locale.ROOT))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(reports(bought.tracking() + "B", "RETURNED_TO_SENDER", 0)).isEqualTo("TAKEN");
        assertThat(desk.timeline(number)).contains("return-goods-strayed");
    }

    /** Two saucers for 15.00 each in the same order, paid for. @return id of their line */
    private long withSaucers(Bought bought) {
        jdbc.sql("update payments set captured = 130 where provider_ref = ?")
                .param("pi-" + bought.order())
                .update();
        return id(
                "insert into order_lines (order_id, sku, title, category, quantity, unit_price)"
                        + " select id, 'HO-621', 'Saucer', 'home', 2, 15 from orders where number = ? returning id",
                bought.order());
    }

    /** Cups and saucers come back, because the customer changed his mind. @return number of the return */
    private String returnsAll(String number, Bought bought, long saucers) {
        Answer requested = desk.as(AGENT)
                .post(
                        "/api/cases/" + number + "/returns",
                        Protocol.json(
                                "lines",
                                List.of(
                                        Map.of("orderLineId", bought.line(), "quantity", 2),
                                        Map.of("orderLineId", saucers, "quantity", 2)),
                                "reason",
                                "change-of-mind",
                                "wanted",
                                "REFUND"));
        assertThat(requested.status()).as(requested.toString()).isEqualTo(201);
        return requested.json().path("number").asText();
    }
}
