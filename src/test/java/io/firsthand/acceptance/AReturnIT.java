package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.returns.RemindingCustomers;
import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods that come back, or are never sent: refunded after inspection, on proof of dispatch, or when they come all the same. */
@ProductTest
class AReturnIT extends ReturnProtocol {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    ManagementService management;

    @Test
    void aCupThatWasUsedIsRefundedLessItsLossOfValueWithAPhotoAndASecondPerson() {
        Bought bought = buys("US", "USD");
        String number = writes(bought, "I changed my mind about " + bought.order() + ", can I send it back?");
        JsonNode requested = requests(number, bought, "change-of-mind");
        String it = requested.path("number").asText();
        assertThat(requested.path("status").asText()).isEqualTo("AUTHORISED");
        assertThat(said(number)).as("the customer reads number and date").anyMatch(text -> text.contains(it));

        assertThat(post(AGENT, number, it, "arrival").status())
                .as("an agent does not open parcels")
                .isEqualTo(403);
        assertThat(post(WAREHOUSE, number, it, "arrival").status()).isEqualTo(200);
        assertThat(desk.judgement(AGENT, number).path("offers"))
                .as("a second return is not offered")
                .filteredOn(offer -> offer.path("way").asText().startsWith("RETURN"))
                .isNotEmpty()
                .allMatch(offer -> offer.path("refused").asText().contains(it));
        String task = desk.task(WAREHOUSE, it);
        desk.takes(WAREHOUSE, task);
        JsonNode sheet = desk.as(WAREHOUSE).get("/api/workbench/tasks/" + task).json();
        assertThat(sheet.path("customer").isObject())
                .as("the warehouse sees the goods, not the customer")
                .isFalse();
        assertThat(sheet.path("returns").path(0).path("number").asText()).isEqualTo(it);

        Answer unproved = desk.submits(WAREHOUSE, task, "condition_0", "USED");
        assertThat(unproved.status()).isEqualTo(400);
        assertThat(unproved.json().path("message").asText()).contains("photo");
        photo(number, it);
        assertThat(desk.submits(WAREHOUSE, task, "condition_0", "USED", "note", "Tea stains inside")
                        .status())
                .isEqualTo(204);

        JsonNode remedy = remedies(number).path(0);
        assertThat(remedy.path("amount").decimalValue()).isEqualByComparingTo("60.00");
        assertThat(remedy.path("approvalsNeeded"))
                .as("less than the right: a second person")
                .isNotEmpty();
        approves("tom.baker", remedy);
        desk.untilRemedy(
                number,
                remedy.path("number").asText(),
                each -> each.path("status").asText().equals("EXECUTED"));

        JsonNode judged = desk.judgement(AGENT, number);
        assertThat(judged.path("heldBack").path("amount").asText())
                .as("what the inspection took off is settled")
                .isEqualTo("40.00");
        assertThat(judged.path("left").isObject())
                .as("and not due any more: " + judged)
                .isFalse();
        assertThat(judged.path("offers"))
                .as("nor offered again")
                .noneMatch(offer -> offer.path("way").asText().endsWith("REFUND"));

        JsonNode settled = theReturn(number);
        assertThat(settled.path("status").asText()).isEqualTo("SETTLED");
        assertThat(settled.path("lines").path(0).path("deductionSource").asText())
                .isNotBlank();
        String url = settled.path("photos").path(0).path("url").asText();
        Answer download = desk.as(AGENT).get(url);
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.header("Content-Disposition")).startsWith("attachment");
        assertThat(movements(it)).isEqualTo(1);
        assertThat(desk.timeline(number))
                .containsSubsequence(
                        "return-requested",
                        "return-authorised",
                        "return-arrived",
                        "return-photo-added",
                        "return-inspected",
                        "return-deduction",
                        "return-ended-settled");
    }

    @Test
    void theLawGivesTheMoneyOnProofOfDispatchAndTheInspectionPullsNothing() {
        Bought bought = buys("DE", "EUR");
        String number = writes(bought, "Ich möchte die Bestellung " + bought.order() + " widerrufen.");
        String it = requests(number, bought, "change-of-mind").path("number").asText();
        assertThat(said(number))
                .as("his notice is acknowledged with day and time, and who pays the way back is said")
                .anyMatch(text -> text.contains("Ihre Erklärung am")
                        && text.contains("GMT+0")
                        && text.contains("Kosten der Rücksendung tragen Sie"));
        Answer proof = desk.as(AGENT)
                .post(
                        "/api/cases/" + number + "/returns/" + it + "/dispatch",
                        Protocol.json("carrier", "DHL", "trackingNumber", bought.tracking() + "R"),
                        "Idempotency-Key",
                        Protocol.key());
        assertThat(proof.status()).as(proof.toString()).isEqualTo(200);
        JsonNode remedy = remedies(number).path(0);
        assertThat(remedy.path("amount").decimalValue()).isEqualByComparingTo("100.00");
        approves("tom.baker", remedy);
        desk.untilRemedy(
                number,
                remedy.path("number").asText(),
                each -> each.path("status").asText().equals("EXECUTED"));
        assertThat(theReturn(number).path("status").asText())
                .as("the goods are still awaited")
                .isEqualTo("DISPATCHED");

        assertThat(reports(bought.tracking() + "R", "PICKED_UP", 60)).isEqualTo("TAKEN");
        assertThat(reports(bought.tracking() + "r", "DELIVERED", 1)).isEqualTo("TAKEN");
        assertThat(reports(bought.tracking() + "R", "DELIVERED", 1))
                .as("told twice")
                .isEqualTo("KNOWN");
        assertThat(reports(bought.tracking() + "R", "IN_TRANSIT", 30))
                .as("told late")
                .isEqualTo("OUTDATED");
        photo(number, it);
        inspects(it, "DAMAGED");

        JsonNode settled = theReturn(number);
        assertThat(settled.path("status").asText()).isEqualTo("SETTLED");
        assertThat(settled.path("lines").path(0).path("claim").decimalValue()).isEqualByComparingTo("80.00");
        assertThat(movements(it)).isEqualTo(1);
    }

    @Test
    void aParcelThatIsNeverSentLapsesAndOneThatComesAllTheSameIsMatchedByAPerson() {
        Bought bought = buys("DE", "EUR");
        String number = writes(bought, "Ich möchte die Bestellung " + bought.order() + " widerrufen.");
        String it = requests(number, bought, "change-of-mind").path("number").asText();
        Job period = management
                .createJobQuery()
                .activityId("IntermediateCatchEvent_WaitingTimeOver")
                .processInstanceId(instance(it))
                .singleResult();
        clock.set(period.getDuedate().toInstant().plus(Duration.ofHours(1)));
        management.executeJob(period.getId());
        assertThat(theReturn(number).path("status").asText()).isEqualTo("LAPSED");
        assertThat(movements(it)).isZero();

        assertThat(reports(bought.tracking() + "L", "IN_TRANSIT", 5))
                .as("unknown")
                .isEqualTo("parcel-unknown");
        Answer came = desk.as(CARRIER)
                .post(
                        "/api/parcel-events",
                        Protocol.json(
                                "carrier",
                                "dhl",
                                "trackingNumber",
                                bought.tracking() + "L",
                                "event",
                                "DELIVERED",
                                "at",
                                clock.instant().toString(),
                                "atWarehouse",
                                true));
        assertThat(came.json().path("outcome").asText()).as(came.toString()).isEqualTo("UNANNOUNCED");
        long parcel = jdbc.sql("select id from unannounced_parcels where tracking_number = ?")
                .param((bought.tracking() + "L").toUpperCase(Locale.ROOT))
                .query(Long.class)
                .single();
        String match = "/api/returns/unannounced-parcels/" + parcel + "/matching";
        Answer ended = desk.as(WAREHOUSE).post(match, Protocol.json("returnNumber", it));
        assertThat(ended.problem()).isEqualTo("return-ended");

        Answer matched = desk.as(AGENT)
                .post(
                        match,
                        Protocol.json(
                                "caseNumber",
                                number,
                                "wish",
                                Map.of(
                                        "lines",
                                        List.of(Map.of("orderLineId", bought.line(), "quantity", 2)),
                                        "reason",
                                        "change-of-mind",
                                        "wanted",
                                        "REFUND")));
        assertThat(matched.status()).as(matched.toString()).isEqualTo(200);
        assertThat(matched.json().path("status").asText()).isEqualTo("INSPECTING");
        assertThat(desk.as(AGENT)
                        .post(
                                match,
                                Protocol.json(
                                        "returnNumber",
                                        matched.json().path("number").asText()))
                        .status())
                .as("matched once")
                .isBetween(403, 409);
    }

    @Test
    void whoDoesNotSendIsRemindedOnceBeforeThePeriodEnds() {
        Bought bought = buys("DE", "EUR");
        String number = writes(bought, "Ich möchte die Bestellung " + bought.order() + " widerrufen.");
        JsonNode requested = requests(number, bought, "change-of-mind");
        String it = requested.path("number").asText();
        Instant until = Instant.parse(requested.path("awaitedUntil").asText());
        RemindingCustomers reminding = context.getBean(RemindingCustomers.class);
        clock.set(until.minus(Duration.ofDays(5)));
        reminding.runDue();
        assertThat(desk.timeline(number)).as("too early").doesNotContain("return-reminded");

        clock.set(until.minus(Duration.ofDays(3)));
        reminding.runDue();
        reminding.runDue();

        assertThat(desk.timeline(number)).containsOnlyOnce("return-reminded");
        assertThat(said(number).stream().filter(text -> text.contains("kurze Erinnerung") && text.contains(it)))
                .as("in his language, once")
                .hasSize(1);
    }

    @Test
    void theRefundDateCountsFromTheMailHoweverLateTheAgentEntersIt() {
        Bought bought = buys("DE", "EUR");
        String number = writes(bought, "I want to cancel order " + bought.order() + " and send everything back.");
        clock.set(TestClock.START.plus(Duration.ofDays(4)));
        String it = requests(number, bought, "change-of-mind").path("number").asText();
        assertThat(theReturn(number).path("declaredOn").asText())
                .as("the day of his mail, not of the entry")
                .isEqualTo(LocalDate.ofInstant(TestClock.START, BERLIN).toString());
        post(WAREHOUSE, number, it, "arrival");
        assertThat(Instant.parse(theReturn(number).path("refundDueAt").asText()))
                .isEqualTo(LocalDate.ofInstant(TestClock.START, BERLIN)
                        .plusDays(14)
                        .atStartOfDay(BERLIN)
                        .toInstant());

        String declaration = "/api/cases/" + number + "/returns/" + it + "/declaration";
        Answer late = desk.as(AGENT)
                .post(
                        declaration,
                        Protocol.json(
                                "declaredOn",
                                LocalDate.ofInstant(clock.instant(), BERLIN).toString(),
                                "declaredBecause",
                                "I saw it only today"));
        assertThat(late.problem()).isEqualTo("declaration-too-late");
        LocalDate before = LocalDate.ofInstant(TestClock.START, BERLIN).minusDays(1);
        Answer set = desk.as(AGENT)
                .post(
                        declaration,
                        Protocol.json(
                                "declaredOn",
                                before.toString(),
                                "declaredBecause",
                                "He had told our shop the day before"));
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(Instant.parse(set.json().path("refundDueAt").asText()))
                .isEqualTo(before.plusDays(14).atStartOfDay(BERLIN).toInstant());
        assertThat(desk.timeline(number)).contains("return-declared");
    }

    private String instance(String it) {
        return jdbc.sql("select process_instance_id from returns where number = ?")
                .param(it)
                .query(String.class)
                .single();
    }
}
