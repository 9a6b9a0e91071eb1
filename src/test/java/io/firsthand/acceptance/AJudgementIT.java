package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.orders.ParcelState;
import io.firsthand.support.Answer;
import io.firsthand.support.OwnOrder;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Shop;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An agent who has never seen a French or Spanish order reads what the customer gets and why, and proposes it as it stands there. */
@ProductTest
class AJudgementIT extends AtTheDesk {

    private static final String AGENT = "emma.clark";

    @Test
    void whatTheJudgementSaysIsProposedWithoutAReasonAndAnythingLessOnlyWithOne() {
        String number = writes(OwnOrder.like(jdbc, Shop.orderOf("FR", ParcelState.LOST)), "lost");

        JsonNode judged = desk.judgement(AGENT, number);

        JsonNode first = judged.path("rights").path(0);
        assertThat(first.path("applies").asText()).as(judged.toString()).isEqualTo("YES");
        assertThat(first.path("basis").asText()).isEqualTo("LAW");
        assertThat(first.path("because").asText()).contains("eu-09", "2011/83/EU");
        assertThat(judged.path("refund").path("lines")).as("line by line").hasSizeGreaterThan(1);
        assertThat(desk.as(AGENT)
                        .in(Locale.CHINESE)
                        .get("/api/workbench/cases/" + number + "/judgement")
                        .json()
                        .at("/refund/lines/0/text")
                        .asText())
                .matches(".+ × \\d+，单价 .+");
        JsonNode refund = offer(judged, "REFUND");
        String amount = refund.path("amount").path("amount").asText();
        assertThat(amount).isEqualTo(judged.path("left").path("amount").asText());

        Answer less = desk.proposes(AGENT, number, "kind", "REFUND", "amount", "0.50");
        assertThat(less.status()).as(less.toString()).isBetween(400, 422);
        Answer proposed = desk.proposes(AGENT, number, "kind", "REFUND", "amount", amount);
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
    }

    @Test
    void whatTheOwnerStatesAnswersAQuestionAndCanBeTakenBack() {
        String number = writes(OwnOrder.like(jdbc, Shop.orderPartlyRefunded("ES")), "damaged");
        String fact = "/api/cases/" + number + "/facts/evidenceGiven";
        assertThat(asked(desk.judgement(AGENT, number))).contains("evidenceGiven");

        assertThat(desk.as("mei.lin").put(fact, "{\"value\": \"true\"}").status())
                .as("not by somebody else's agent")
                .isEqualTo(403);
        assertThat(desk.as(AGENT).put(fact, "{\"value\": \"true\"}").status()).isEqualTo(204);

        JsonNode known = desk.judgement(AGENT, number);
        assertThat(known.path("rights").path(0).path("applies").asText())
                .as(known.toString())
                .isEqualTo("YES");
        assertThat(asked(known)).doesNotContain("evidenceGiven");
        assertThat(known.path("offers")).isNotEmpty();
        assertThat(desk.timeline(number)).contains("fact-stated");

        assertThat(desk.as(AGENT).delete(fact).status()).isEqualTo(204);
        assertThat(asked(desk.judgement(AGENT, number))).contains("evidenceGiven");
    }

    @Test
    void aStatedDateIsOneOfTheCustomersDaysAndASumHasTheDigitsOfTheOrdersCurrency() {
        ZoneId madrid = ZoneId.of("Europe/Madrid");
        LocalDate today = LocalDate.now(context.getBean(Clock.class).withZone(madrid));
        String number = writes(Shop.orderPartlyRefunded("ES"), "defect");
        String facts = "/api/cases/" + number + "/facts/";

        JsonNode duties = desk.judgement(AGENT, number).path("duties");
        assertThat(duties).isNotEmpty();
        assertThat(duties)
                .as("each begins like a sentence")
                .allMatch(
                        duty -> Character.isUpperCase(duty.path("what").asText().charAt(0)));
        assertThat(states(facts + "knownOn", today).status()).isEqualTo(204);
        assertThat(states(
                                facts + "knownOn",
                                LocalDate.now(context.getBean(Clock.class).withZone(madrid))
                                        .plusDays(1))
                        .problem())
                .isEqualTo("fact-after-claim");
        assertThat(states(facts + "provenLoss", "12.34").status()).isEqualTo(204);
        assertThat(states(facts + "provenLoss", "12.345").problem()).isEqualTo("amount-too-fine");
    }

    private Answer states(String fact, Object value) {
        return desk.as(AGENT).put(fact, "{\"value\": \"" + value + "\"}");
    }

    private String writes(String order, String reason) {
        String number = desk.mails(Shop.mailOf(jdbc, order), order, "Bonjour / Hola, " + order + "?", AGENT);
        desk.saysReason(AGENT, number, reason);
        return number;
    }

    private static JsonNode offer(JsonNode judged, String way) {
        for (JsonNode offer : judged.path("offers")) {
            if (offer.path("way").asText().equals(way)) {
                return offer;
            }
        }
        throw new AssertionError("no " + way + " is offered: " + judged);
    }

    private static List<String> asked(JsonNode judged) {
        List<String> facts = new ArrayList<>();
        judged.path("questions")
                .forEach(question -> facts.add(question.path("fact").asText()));
        return facts;
    }
}
