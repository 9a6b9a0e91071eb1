package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An agent who reads neither German nor Spanish has the answer written, reads what it says, and sends it. */
@ProductTest
class AReadyAnswerIT extends ReturnProtocol {

    private static final String EMMA = "emma.clark";

    @Test
    void aWithdrawalFromGermanyIsAnsweredInGermanBeforeAndAfterTheReturnWasStarted() {
        Bought bought = buys("DE", "EUR");
        String number = about(bought, "change-of-mind", "de", "Ich möchte die Bestellung widerrufen.");

        JsonNode before = draft(number);
        assertThat(before.path("language").asText()).isEqualTo("de");
        assertThat(text(before))
                .startsWith("Guten Tag Return Buyer,")
                .contains(
                        "Kauf widerrufen",
                        bought.order(),
                        "Erstattung von 100,00",
                        "gesetzlichen Anspruch",
                        "Kosten der Rücksendung tragen Sie",
                        "/status/" + number)
                .endsWith("Emma Clark");
        assertThat(before.path("says").asText())
                .startsWith("Dear Return Buyer,")
                .contains("You are entitled to this by law", "You bear the cost of sending them back");

        String it = returns(number, bought);
        assertThat(text(draft(number)))
                .contains(
                        "Ihre Rücksendung " + it + " ist genehmigt",
                        "Ihre Erklärung am",
                        "(GMT+01:00)",
                        "erstatten wir Ihnen 100,00",
                        "innerhalb von 14 Tagen nach Ihrer Erklärung",
                        "Kosten der Rücksendung tragen Sie");
        assertThat(desk.as(EMMA)
                        .in(Locale.CHINESE)
                        .get("/api/cases/" + number + "/answer-draft")
                        .json()
                        .path("says")
                        .asText())
                .contains("您的退货 " + it + " 已通过", "退货运费由您承担", "100.00");
        desk.as(EMMA).in(Locale.ENGLISH);
    }

    @Test
    void whoBoughtAFaultyItemInFranceIsToldWhatHeMayChoose() {
        String number = about(buys("FR", "EUR"), "defect", "fr", "La tasse est cassée.");

        assertThat(text(draft(number)))
                .as("nothing is known of the fault yet")
                .contains("Nous comprenons votre demande ainsi", "Merci de nous envoyer une courte vidéo");

        states(number, "evidenceGiven", "true");
        assertThat(text(draft(number)))
                .contains("Vous avez le choix", "en échange", "100,00", "La loi vous donne ce droit", "2019/771")
                .doesNotContain("courte vidéo");
    }

    @Test
    void aLostParcelInSpainIsRefundedAndSaidToBeOnlyOnceItIsDecided() {
        Bought bought = buys("ES", "EUR");
        jdbc.sql("update parcels set state = 'LOST', delivered_at = null where tracking_number = ?")
                .param(bought.tracking())
                .update();
        String number = about(bought, "lost", "es", "No llega mi paquete.");

        assertThat(text(draft(number)))
                .as("it needs a second person: nothing is promised")
                .contains("su paquete se perdió", "se está examinando", "a más tardar el")
                .doesNotContain("100,00", "Le reembolsamos");

        assertThat(desk.proposes(EMMA, number, "kind", "REFUND", "amount", "100.00")
                        .status())
                .isEqualTo(201);
        JsonNode remedy = remedies(number).path(0);
        assertThat(remedy.path("status").asText()).isEqualTo("PROPOSED");
        assertThat(text(draft(number)))
                .contains("se está examinando", "a más tardar el")
                .doesNotContain("100,00", "Le reembolsamos");

        approves("tom.baker", remedy);
        assertThat(text(draft(number)))
                .contains("Le reembolsamos: 100,00", "La ley le concede este derecho", "por el medio con el que pagó");
    }

    @Test
    void aDenialInTheUnitedKingdomIsToldWithItsReasonButNeverBeforeItStands() {
        Bought bought = buys("GB", "GBP");
        jdbc.sql("update parcels set delivered_at = delivered_at - interval '60 days' where tracking_number = ?")
                .param(bought.tracking())
                .update();
        jdbc.sql("update orders set ordered_at = ordered_at - interval '60 days', promised_on = promised_on - 60"
                        + " where number = ?")
                .param(bought.order())
                .update();
        String number = about(bought, "change-of-mind", "en", "I do not like the cups any more.");
        assertThat(text(draft(number)))
                .contains("being looked at", "at the latest")
                .doesNotContain("cannot meet");

        assertThat(desk.proposes(EMMA, number, "kind", "DENIAL").status()).isEqualTo(201);
        assertThat(remedies(number).path(0).path("status").asText()).isEqualTo("CONFIRMED");
        assertThat(text(draft(number)))
                .contains("We cannot meet your claim", "the period in which this was possible is over", number)
                .contains("does not limit your statutory rights", "Another person will then look at it")
                .doesNotContain("being looked at");
    }

    @Test
    void whoDoubtsInChinaThatHisCupIsGenuineIsPromisedNothing() {
        String number = about(buys("CN", "CNY"), "fake", "zh", "这个杯子是假货吧，我要退一赔三。");

        JsonNode draft = draft(number);

        assertThat(text(draft))
                .startsWith("尊敬的Return Buyer：")
                .contains("您对商品是否为正品有疑问")
                .doesNotContain("300", "有权获得");
        assertThat(draft.path("says").asText()).contains("checking where the item comes from");
    }

    @Test
    void whatOnlyTheCustomerKnowsIsAskedOfHim() {
        String number = about(buys("DE", "EUR"), "damaged", "de", "Zerbrochen!");

        assertThat(text(draft(number))).contains("Bitte senden Sie uns ein bis drei Fotos des Schadens");
    }

    @Test
    void ofAnOrderNothingIsSaidToWhoMayNotBeItsBuyer() {
        Bought bought = buys("DE", "EUR");
        String number = desk.mails(
                "stranger-" + bought.mail(), bought.order(), "Ich möchte widerrufen.", EMMA, "language", "de");

        assertThat(text(draft(number)))
                .startsWith("Guten Tag,")
                .contains("Zum Schutz Ihrer Daten")
                .doesNotContain("Return Buyer", bought.order(), "100,00", "ceramic");
    }

    @Test
    void whereAPersonMustChooseTheWordsThereAreNone() {
        String hurt = about(buys("DE", "EUR"), "unsafe", "de", "Ich habe mich an der Tasse verletzt.");
        assertThat(drafts(EMMA, hurt).problem()).isEqualTo("answer-needs-person");
        String asks = about(buys("DE", "EUR"), "how-to", "de", "Wie reinige ich die Tasse?");
        assertThat(drafts(EMMA, asks).problem()).isEqualTo("answer-in-own-words");

        assertThat(drafts("li.na", asks).problem()).isEqualTo("not-your-case");
        assertThat(drafts(EMMA, "C0").problem()).isEqualTo("case-not-found");
        assertThat(desk.as(EMMA)
                        .get("/api/cases/" + asks + "/answer-draft?line=1")
                        .problem())
                .isEqualTo("order-line-unknown");
    }

    private String about(Bought bought, String reason, String language, String text) {
        String number = desk.mails(bought.mail(), bought.order(), text, EMMA, "language", language);
        desk.saysReason(EMMA, number, reason);
        return number;
    }

    private String returns(String number, Bought bought) {
        return requests(EMMA, number, bought, "change-of-mind").path("number").asText();
    }

    private void states(String number, String fact, String value) {
        assertThat(desk.as(EMMA)
                        .put("/api/cases/" + number + "/facts/" + fact, Protocol.json("value", value))
                        .status())
                .isEqualTo(204);
    }

    private Answer drafts(String person, String number) {
        return desk.as(person).get("/api/cases/" + number + "/answer-draft");
    }

    private JsonNode draft(String number) {
        Answer answer = drafts(EMMA, number);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static String text(JsonNode draft) {
        return draft.path("text").asText();
    }
}
