package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.platform.Money;
import io.firsthand.remedy.PaymentAnswer;
import io.firsthand.remedy.PaymentAnswers;
import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import java.sql.Timestamp;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock of the money after a withdrawal that does not go its usual way. */
@ProductTest
class AWithdrawalAstrayIT extends ReturnProtocol {

    @Autowired
    PaymentAnswers payments;

    @Test
    void aReturnThatTheCustomerTakesBackTakesItsClockWithIt() {
        Bought bought = german();
        String number = writes(bought, "The cups of " + bought.order() + " arrived broken.");
        assertThat(runs(number)).isEmpty();
        String it = sends(number, bought, "change-of-mind", 2);
        assertThat(runs(number)).contains(true);

        assertThat(post(AGENT, number, it, "cancellation").status()).isEqualTo(200);

        assertThat(runs(number)).as("nobody withdraws any more").isEmpty();
    }

    @Test
    void whoSendsOneThingBackAsBrokenAndAnotherAsUnwantedWithdraws() {
        Bought bought = german();
        String number = writes(bought, "The cups of " + bought.order() + " arrived broken.");
        sends(number, bought, "damaged", 1);
        assertThat(runs(number)).isEmpty();

        sends(number, bought, "change-of-mind", 1);

        assertThat(runs(number)).contains(true);
    }

    @Test
    void aWithdrawalThatIsMergedIntoACaseAboutSomethingElseKeepsItsClock() {
        Bought bought = german();
        String other = desk.customerWrites(
                "channel",
                "mail",
                "from",
                bought.mail(),
                "text",
                "Do you have a catalogue on paper?",
                "receivedBy",
                AGENT,
                "externalId",
                Protocol.key());
        String withdrawal = writes(bought, "Ich möchte die Bestellung " + bought.order() + " widerrufen.");
        assertThat(withdrawal).isNotEqualTo(other);
        assertThat(runs(withdrawal)).contains(true);
        Answer merged = desk.as(AGENT).post("/api/cases/" + withdrawal + "/merge", Protocol.json("into", other));
        assertThat(merged.status()).as(merged.toString()).isBetween(200, 204);

        desk.saysReason(AGENT, other, "late");

        assertThat(runs(other))
                .as("judged anew by what the case itself is about")
                .contains(true);
    }

    @Test
    void moneyThatCameBackIsDueAsBeforeUntilItIsPaidAgain() {
        Bought bought = german();
        String number = writes(bought, "Ich möchte die Bestellung " + bought.order() + " widerrufen.");
        String remedy = isPaid(number, bought);
        assertThat(runs(number)).contains(false);

        comesBack(remedy);
        assertThat(runs(number)).contains(true);

        Answer again = desk.as("nora.klein").post("/api/payments/" + remedy + "/clearing", "{\"action\":\"RETRY\"}");
        assertThat(again.status()).as(again.toString()).isBetween(200, 204);
        desk.untilRemedy(number, remedy, ReturnProtocol::isExecuted);
        assertThat(runs(number)).contains(false);
    }

    @Test
    void moneyThatCameBackAfterClosingIsDueWhenTheCaseIsReopened() {
        Bought bought = german();
        String number = writes(bought, "Ich möchte die Bestellung " + bought.order() + " widerrufen.");
        String remedy = isPaid(number, bought);
        desk.reads(AGENT, number);
        desk.replies(AGENT, number, "Das Geld ist unterwegs.");
        desk.outboxRuns();
        desk.completes(AGENT, number, "next", "close", "closedAs", "SOLVED");

        comesBack(remedy);
        desk.completes(AGENT, number, "decision", "reopen");

        assertThat(runs(number)).contains(true);
    }

    @Test
    void whereAllTheMoneyIsBackNothingIsDueForGoodsThatFollow() {
        Bought bought = german();
        jdbc.sql("update payments set refunded_outside = captured where provider_ref = ?")
                .param("pi-" + bought.order())
                .update();
        String number = writes(bought, "The cups of " + bought.order() + " arrived broken.");

        sends(number, bought, "change-of-mind", 2);

        assertThat(runs(number)).isEmpty();
    }

    /** So cheap that the agent needs nobody's approval. */
    private Bought german() {
        Bought bought = buys("DE", "EUR");
        jdbc.sql("update orders set cny_rate = 0.5 where number = ?")
                .param(bought.order())
                .update();
        return bought;
    }

    private String sends(String number, Bought bought, String reason, int quantity) {
        return requests(AGENT, number, bought, reason, quantity).path("number").asText();
    }

    /** @return number of the remedy that paid */
    private String isPaid(String number, Bought bought) {
        String it = sends(number, bought, "change-of-mind", 2);
        assertThat(post(WAREHOUSE, number, it, "arrival").status()).isEqualTo(200);
        inspects(it, "AS_AGREED");
        String remedy = remedies(number).path(0).path("number").asText();
        desk.untilRemedy(number, remedy, ReturnProtocol::isExecuted);
        assertThat(theReturn(number).path("status").asText()).isEqualTo("SETTLED");
        return remedy;
    }

    /** The customer's bank sends the money back. */
    private void comesBack(String remedy) {
        record Paid(long id, String key) {}
        Paid paid = jdbc.sql("""
                        select i.id, i.key from ledger_intents i
                          join remedies r on r.id = i.remedy_id where r.number = ?""").param(remedy).query(Paid.class).single();
        jdbc.sql("update sandbox_movements set turns_at = :now, told_at = :now where key = :key")
                .param("now", Timestamp.from(clock.instant()))
                .param("key", paid.key())
                .update();
        payments.heard(
                paid.id(),
                new PaymentAnswer(
                        paid.key(), PaymentAnswer.State.RETURNED, Money.of("100.00", "EUR"), null, "account-closed"));
    }

    /** Whether the clock runs; empty if there is none. */
    private Optional<Boolean> runs(String number) {
        return jdbc.sql("""
                        select stopped is null from clocks join case_files f on f.id = case_id
                         where f.number = ? and kind = 'LEGAL.refund-after-withdrawal'""").param(number).query(Boolean.class).optional();
    }
}
