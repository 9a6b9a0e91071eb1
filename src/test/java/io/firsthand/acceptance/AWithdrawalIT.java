package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.deadlines.WholeDays;
import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The clock of the money after a withdrawal. In Britain it runs from the notice where nothing was delivered, else from the goods or
 * the proof that they were sent; in the Union from the notice, but whoever gets the goods late may look at them.
 */
@ProductTest
class AWithdrawalIT extends ReturnProtocol {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void whatWasDueAndNotPaidStaysDueWhateverBecomesOfTheGoods() {
        Bought bought = british("IN_TRANSIT");
        String number = withdraws(bought);
        clock.set(Instant.parse("2026-12-03T10:00:00Z"));

        assertThat(reports(bought.tracking(), "DELIVERED", 1)).isEqualTo("TAKEN");

        assertThat(state(number)).isEqualTo("OUT");
        assertThat(due(clockOf(number).orElseThrow())).isEqualTo(Instant.parse("2026-12-03T00:00:00Z"));
    }

    @Test
    void deliveredGoodsStartTheClockWhenTheyComeBack() {
        Bought bought = british("DELIVERED");
        String number = withdraws(bought);
        String it = requests(number, bought, "change-of-mind").path("number").asText();
        assertThat(clockOf(number)).as("nothing is due before the goods").isEmpty();
        assertThat(readyAnswer(number))
                .contains("14 days after the goods have arrived, or after you have shown us that you sent them");
        clock.advance(Duration.ofDays(9));

        assertThat(post(WAREHOUSE, number, it, "arrival").status()).isEqualTo(200);

        JsonNode running = clockOf(number).orElseThrow();
        assertThat(running.path("source").asText()).contains("uk-01:").contains("reg. 34(5)");
        assertThat(due(running)).isEqualTo(WholeDays.end(clock.instant(), 14, LONDON));
        assertThat(refundDate(number, LONDON))
                .as("the return pays on the last day of the same term")
                .isEqualTo(lastDay(running, LONDON));
        inspects(it, "AS_AGREED");
        desk.untilRemedy(number, remedies(number).path(0).path("number").asText(), AWithdrawalIT::isExecuted);
        assertThat(state(number)).isEqualTo("KEPT");
    }

    @Test
    void proofThatTheGoodsWereSentStartsItBeforeTheyAreHere() {
        Bought bought = british("DELIVERED");
        String number = withdraws(bought);
        String it = requests(number, bought, "change-of-mind").path("number").asText();
        clock.advance(Duration.ofDays(5));

        Answer proof = desk.as(AGENT)
                .post(
                        "/api/cases/" + number + "/returns/" + it + "/dispatch",
                        Protocol.json(
                                "carrier",
                                "DHL",
                                "trackingNumber",
                                bought.tracking() + "R",
                                "at",
                                clock.instant().minus(Duration.ofDays(4)).toString()),
                        "Idempotency-Key",
                        Protocol.key());

        assertThat(proof.status()).as(proof.toString()).isEqualTo(200);
        assertThat(due(clockOf(number).orElseThrow()))
                .as("from the day of the proof, not from that of sending")
                .isEqualTo(WholeDays.end(clock.instant(), 14, LONDON));
        desk.untilRemedy(number, remedies(number).path(0).path("number").asText(), AWithdrawalIT::isExecuted);
        assertThat(state(number)).isEqualTo("KEPT");

        clock.advance(Duration.ofDays(3));
        assertThat(reports(bought.tracking() + "R", "DELIVERED", 1)).isEqualTo("TAKEN");
        assertThat(state(number)).as("the goods are here, the money is out").isEqualTo("KEPT");
    }

    @Test
    void whoCollectsTheGoodsDoesNotWaitForThem() {
        Bought bought = british("DELIVERED");
        String number = withdraws(bought);
        assertThat(clockOf(number)).isEmpty();

        Answer stated =
                desk.as(AGENT).put("/api/cases/" + number + "/facts/collectionOffered", Protocol.json("value", "true"));

        assertThat(stated.status()).as(stated.toString()).isBetween(200, 204);
        assertThat(clockOf(number).orElseThrow().path("source").asText()).contains("uk-01-collected");
        assertThat(due(clockOf(number).orElseThrow())).isEqualTo(Instant.parse("2026-12-03T00:00:00Z"));
        assertThat(judgement(number).path("clocks").findValuesAsText("dueAt")).containsOnlyOnce("2026-12-03T00:00:00Z");
        String it = requests(number, bought, "change-of-mind").path("number").asText();
        assertThat(readyAnswer(number))
                .contains("14 days of your notice, whether we have fetched the goods by then or not");
        clock.advance(Duration.ofDays(13));
        assertThat(post(WAREHOUSE, number, it, "arrival").status()).isEqualTo(200);
        assertThat(due(clockOf(number).orElseThrow()))
                .as("fetched late, due all the same")
                .isEqualTo(Instant.parse("2026-12-03T00:00:00Z"));
        assertThat(refundDate(number, LONDON)).isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @Test
    void aParcelThatIsDeliveredAfterTheNoticeMakesTheMoneyWaitForIt() {
        Bought bought = british("IN_TRANSIT");
        String number = withdraws(bought);
        assertThat(due(clockOf(number).orElseThrow())).isEqualTo(Instant.parse("2026-12-03T00:00:00Z"));

        clock.advance(Duration.ofDays(1));
        assertThat(reports(bought.tracking(), "DELIVERED", 1)).isEqualTo("TAKEN");
        assertThat(clockOf(number)).as("now it waits for the goods").isEmpty();

        clock.advance(Duration.ofDays(6));
        assertThat(reports(bought.tracking(), "RETURNED_TO_SENDER", 1)).isEqualTo("TAKEN");
        assertThat(due(clockOf(number).orElseThrow()))
                .as("the carrier brought them back")
                .isEqualTo(WholeDays.end(clock.instant(), 14, LONDON));
    }

    @Test
    void aParcelThatComesBackUndeliveredPutsNothingOff() {
        Bought bought = british("IN_TRANSIT");
        String number = withdraws(bought);
        Instant due = due(clockOf(number).orElseThrow());
        clock.advance(Duration.ofDays(6));

        assertThat(reports(bought.tracking(), "RETURNED_TO_SENDER", 1)).isEqualTo("TAKEN");

        assertThat(due(clockOf(number).orElseThrow())).isEqualTo(due);
    }

    @Test
    void whileAPartIsMissingTheNoticeCounts() {
        Bought bought = british("DELIVERED");
        jdbc.sql("insert into parcels (order_id, carrier, tracking_number, state, shipped_at, last_event_at)"
                        + " select order_id, carrier, tracking_number || '-2', 'IN_TRANSIT', shipped_at, last_event_at"
                        + " from parcels where tracking_number = ?")
                .param(bought.tracking())
                .update();
        String number = withdraws(bought);
        assertThat(due(clockOf(number).orElseThrow())).isEqualTo(Instant.parse("2026-12-03T00:00:00Z"));

        assertThat(reports(bought.tracking() + "-2", "DELIVERED", 1)).isEqualTo("TAKEN");

        assertThat(clockOf(number)).isEmpty();
    }

    @Test
    void inTheUnionGoodsThatComeLateMayBeLookedAtAndTheClockStopsLying() {
        Bought bought = cheap(buys("DE", "EUR"), BERLIN);
        String number = writes(bought, "Ich möchte die Bestellung " + bought.order() + " widerrufen.");
        String it = requests(number, bought, "change-of-mind").path("number").asText();
        assertThat(due(clockOf(number).orElseThrow())).isEqualTo(WholeDays.end(clock.instant(), 14, BERLIN));
        clock.advance(Duration.ofDays(16));
        assertThat(state(number)).isEqualTo("OUT");

        assertThat(post(WAREHOUSE, number, it, "arrival").status()).isEqualTo(200);

        assertThat(state(number))
                .as("the seller was free to wait for the goods")
                .isNotEqualTo("OUT");
        JsonNode moved = clockOf(number).orElseThrow();
        assertThat(due(moved)).isEqualTo(WholeDays.end(clock.instant(), 3, BERLIN));
        assertThat(refundDate(number, BERLIN)).isEqualTo(lastDay(moved, BERLIN));
    }

    @Test
    void inChinaItIsSevenDaysFromTheGoods() {
        Bought bought = cheap(buys("CN", "CNY"), ZoneId.of("Asia/Shanghai"));
        String number = withdraws(bought);
        String it = requests(number, bought, "change-of-mind").path("number").asText();
        assertThat(clockOf(number)).isEmpty();

        assertThat(post(WAREHOUSE, number, it, "arrival").status()).isEqualTo(200);

        JsonNode running = clockOf(number).orElseThrow();
        assertThat(due(running)).isEqualTo(WholeDays.end(clock.instant(), 7, ZoneId.of("Asia/Shanghai")));
        assertThat(refundDate(number, ZoneId.of("Asia/Shanghai")))
                .isEqualTo(lastDay(running, ZoneId.of("Asia/Shanghai")));
    }

    private String withdraws(Bought bought) {
        return writes(bought, "I changed my mind about " + bought.order() + ", can I send it back?");
    }

    private JsonNode judgement(String number) {
        return desk.as(AGENT)
                .get("/api/workbench/cases/" + number + "/judgement")
                .json();
    }

    private String readyAnswer(String number) {
        Answer answer = desk.as(AGENT).get("/api/cases/" + number + "/answer-draft");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("text").asText();
    }

    private Optional<JsonNode> clockOf(String number) {
        return RefundClock.of(desk, number);
    }

    private String state(String number) {
        return clockOf(number).orElseThrow().path("state").asText();
    }

    private static Instant due(JsonNode clock) {
        return Instant.parse(clock.path("dueAt").asText());
    }

    private static LocalDate lastDay(JsonNode clock, ZoneId zone) {
        return due(clock).minusMillis(1).atZone(zone).toLocalDate();
    }

    /** The day on which the return pays by itself. */
    private LocalDate refundDate(String number, ZoneId zone) {
        return Instant.parse(theReturn(number).path("refundDueAt").asText())
                .atZone(zone)
                .toLocalDate();
    }
}
