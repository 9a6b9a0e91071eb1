package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A Briton cancels what was never sent: the money is due 14 days after the notice, and somebody hears of it when it is not paid. */
@ProductTest
class ACancelledOrderIT extends ReturnProtocol {

    @Test
    void whatWasNeverSentIsPaidWithinFourteenDaysOfTheNotice() {
        Bought bought = british("LABEL_CREATED");
        String number = cancels(bought);

        JsonNode running = running(number);
        assertThat(running.path("text").asText()).isEqualTo("Law: refund after the withdrawal");
        assertThat(running.path("source").asText())
                .contains("uk-01-undelivered")
                .contains("reg. 34(6)");
        assertThat(running.path("state").asText()).isEqualTo("RUNNING");
        assertThat(due(number)).isEqualTo(Instant.parse("2026-12-03T00:00:00Z"));
        JsonNode judged = desk.judgement(AGENT, number);
        assertThat(judged.path("clocks").findValuesAsText("dueAt"))
                .as("the right says the same day, and says it once: " + judged.path("clocks"))
                .containsOnlyOnce("2026-12-03T00:00:00Z");

        clock.advance(Duration.ofDays(2));
        refunds(number);

        assertThat(state(number)).as("in time").isEqualTo("KEPT");
    }

    @Test
    void theOwnerIsRemindedAndALeadIsToldWhenNobodyPays() {
        Bought bought = british("LABEL_CREATED");
        String number = cancels(bought);
        assertThat(told(number)).isZero();

        clock.set(Instant.parse("2026-11-30T10:00:00Z"));
        desk.clocksRun();
        assertThat(state(number)).isEqualTo("LOW");
        assertThat(told(number)).as("the owner").isEqualTo(1);

        clock.set(Instant.parse("2026-12-03T10:00:00Z"));
        desk.clocksRun();
        assertThat(state(number)).isEqualTo("OUT");
        assertThat(told(number)).as("and a lead").isEqualTo(2);

        refunds(number);
        assertThat(state(number)).isEqualTo("MISSED");
    }

    @Test
    void moneyThatComesBackFromTheBankIsDueAsBefore() {
        Bought bought = british("LABEL_CREATED");
        String number = cancels(bought);
        Answer told = desk.as("ada.admin")
                .put(
                        "/api/sandbox/payments/behaviour",
                        Protocol.json(
                                "appliesTo", "ORDER", "value", bought.order(), "behaviour", "SETTLE_THEN_RETURN"));
        assertThat(told.status()).as(told.toString()).isBetween(200, 204);
        refunds(number);
        assertThat(state(number)).isEqualTo("KEPT");

        for (int day = 0; day < 5; day++) {
            clock.advance(Duration.ofDays(1));
            desk.outboxRuns();
        }

        assertThat(remedies(number).path(0).path("status").asText()).isEqualTo("RETURNED");
        assertThat(state(number)).isEqualTo("RUNNING");
        assertThat(due(number)).isEqualTo(Instant.parse("2026-12-03T00:00:00Z"));
    }

    private String cancels(Bought bought) {
        return writes(bought, "Please cancel my order " + bought.order() + ", I do not need it any more.");
    }

    private JsonNode running(String number) {
        return RefundClock.of(desk, number).orElseThrow();
    }

    private String state(String number) {
        return running(number).path("state").asText();
    }

    private Instant due(String number) {
        return Instant.parse(running(number).path("dueAt").asText());
    }

    /** How often somebody was told of this clock. */
    private int told(String number) {
        return jdbc.sql("""
                        select (told_low is not null)::int + (told_out is not null)::int from clocks
                          join case_files on case_files.id = case_id
                         where number = ? and kind = 'LEGAL.refund-after-withdrawal'
                        """).param(number).query(Integer.class).single();
    }
}
