package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.json;
import static io.firsthand.conversation.web.ContactCalls.number;
import static io.firsthand.conversation.web.ContactCalls.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.orders.ParcelState;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.OwnOrder;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Shop;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer speaks of danger, law, the press or a fake: no amount settles it, and the case says what holds instead. */
@ProductTest
class WordsThatOverrideTest {

    private static final String OWNER = "jonas.weber";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private HttpDesk jonas;
    private HttpDesk tom;
    private String from;

    @BeforeEach
    void signIn() {
        jonas = HttpDesk.at(port).login(OWNER);
        tom = HttpDesk.at(port).login("tom.baker");
        from = someone();
    }

    private String writes(String text) {
        return number(new ContactCalls(jonas)
                .opened("channel", "mail", "from", from, "text", text, "receivedBy", OWNER, "language", "en"));
    }

    private String writesOnAnOrder(String text) {
        // nobody else writes about it: two who do would share a case
        String order = OwnOrder.like(jdbc, Shop.orderOf("ES", ParcelState.DELIVERED));
        return number(new ContactCalls(jonas)
                .opened(
                        "channel",
                        "chat",
                        "from",
                        Shop.mailOf(jdbc, order),
                        "text",
                        text + " " + order,
                        "receivedBy",
                        OWNER));
    }

    private JsonNode sheet(HttpDesk desk, String number) {
        return desk.get("/api/workbench/cases/" + number).json();
    }

    private String priority(String number) {
        return sheet(jonas, number).path("caseFile").path("priority").asText();
    }

    private Answer reply(HttpDesk desk, String number, String text) {
        return desk.post("/api/cases/" + number + "/replies", json("text", text, "seenUpTo", lastHeard(number)));
    }

    private long lastHeard(String number) {
        return sheet(jonas, number).path("messages").findParents("kind").stream()
                .filter(message -> message.path("kind").asText().equals("IN"))
                .mapToLong(message -> message.path("id").asLong())
                .max()
                .orElseThrow();
    }

    @Test
    void theCaseSaysWhatHoldsAndWhoReleasesTheAnswer() {
        String number = writes("The charger exploded and burned my hand.");

        assertThat(priority(number)).isEqualTo("P0");
        JsonNode overriding = sheet(jonas, number).path("overriding");
        assertThat(overriding.path("alarms").findValuesAsText("row")).contains("injury-en");
        assertThat(overriding.path("voucherText").asText()).contains("no goodwill");
        assertThat(overriding.path("releaseText").asText()).contains("Supervisor or higher");
        assertThat(overriding.path("mayRelease").asBoolean()).isFalse();
        assertThat(sheet(tom, number).path("overriding").path("mayRelease").asBoolean())
                .isTrue();
        assertThat(sheet(HttpDesk.at(port).login(OWNER).in(Locale.CHINESE), number)
                        .path("overriding")
                        .path("releaseText")
                        .asText())
                .contains("主管");
        assertThat(jonas.get("/api/cases/" + number + "/overrides")
                        .json()
                        .get(0)
                        .path("releaseGrade")
                        .asText())
                .isEqualTo("SUPERVISOR");
    }

    @Test
    void anExpertsAnswerWaitsForWhomTheTableNames() {
        String number = writes("My lawyer will write to you.");

        Answer answer = reply(jonas, number, "We are sorry to hear that.");
        assertThat(answer.json().path("state").asText()).as(answer.toString()).isEqualTo("AWAITING_RELEASE");
        long id = answer.json().path("id").asLong();
        String release = "/api/cases/" + number + "/replies/" + id + "/release";
        String body = json("version", answer.json().path("version").asInt(), "seenUpTo", lastHeard(number));

        Answer supervisor = tom.post(release, body);
        assertThat(supervisor.status()).isEqualTo(403);
        assertThat(supervisor.problem()).isEqualTo("release-needs-others");
        assertThat(tom.get("/answers-to-release").body()).doesNotContain(number);

        HttpDesk laura = HttpDesk.at(port).login("laura.rossi");
        assertThat(laura.get("/answers-to-release").body()).contains(number);
        Answer legal = laura.post(release, body);
        assertThat(legal.status()).as(legal.toString()).isEqualTo(200);
        assertThat(legal.json().path("state").asText()).isEqualTo("QUEUED");
    }

    @Test
    void theStandardSentencesGoOutUnchangedWithoutThatRelease() {
        String number = writes("I will report you to trading standards.");
        JsonNode sentence =
                sheet(jonas, number).path("overriding").path("sentences").get(0);
        String text = sentence.path("text").asText();

        assertThat(text).doesNotContainIgnoringCase("our fault").doesNotContainIgnoringCase("refund");
        assertThat(reply(jonas, number, text + " It was our mistake.")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("AWAITING_RELEASE");
        assertThat(reply(jonas, number, text).json().path("state").asText()).isEqualTo("QUEUED");
    }

    @Test
    void bothKindsOfHelpAreOneClickAwayAndThenNoMore() {
        String number = writes("I got an allergic reaction from the cream.");
        JsonNode help = sheet(jonas, number).path("overriding").path("help");
        assertThat(help.path("kinds").toString()).contains("RESOURCE", "DECISION");
        assertThat(help.path("department").asText()).isEqualTo("qa");

        Answer asked = jonas.post(
                "/api/cases/" + number + "/escalations",
                json(
                        "kinds",
                        new String[] {"RESOURCE", "DECISION"},
                        "question",
                        help.path("question").asText(),
                        "department",
                        "qa"));

        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(asked.json()).hasSize(2);
        assertThat(sheet(jonas, number).path("overriding").hasNonNull("help")).isFalse();
    }

    @Test
    void noVoucherIsProposedWhereSomebodyWasHurtAndWhatTheRulesGiveNeedsTheHighestTier() {
        String number = writesOnAnOrder("The cup is broken and I am bleeding, order");

        Answer voucher = jonas.post(
                "/api/cases/" + number + "/remedies",
                json("kind", "GOODWILL", "amount", "1.00", "rail", "COUPON", "overridingReason", "to calm him"));
        assertThat(voucher.status()).isEqualTo(409);
        assertThat(voucher.problem()).isEqualTo("goodwill-not-here");

        Answer preview = jonas.post(
                "/api/cases/" + number + "/remedies/preview",
                json("kind", "REFUND", "amount", "1.00", "overridingReason", "broken"));
        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        assertThat(preview.json().path("approvals").findValuesAsText("grade")).containsExactly("MANAGER", "MANAGER");
        assertThat(preview.json().path("approvals").toString()).contains("legal");
        assertThat(preview.json().path("authorityWhy").asText()).contains("with-danger", "would have been");
    }

    @Test
    void aLaterMessageRaisesTheCaseAndItStaysRaisedWhenTheReasonIsSet() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("FR", ParcelState.IN_TRANSIT));
        String mail = Shop.mailOf(jdbc, order);
        String number = number(new ContactCalls(jonas)
                .opened(
                        "channel",
                        "mail",
                        "from",
                        mail,
                        "text",
                        "Please send me the invoice of " + order,
                        "receivedBy",
                        OWNER));
        assertThat(priority(number)).isEqualTo("P3");
        assertThat(sheet(jonas, number).hasNonNull("overriding")).isFalse();

        new ContactCalls(jonas)
                .joined("channel", "mail", "from", mail, "text", "No invoice? I will tell a journalist about " + order);

        assertThat(priority(number)).isEqualTo("P0");
        assertThat(sheet(jonas, number).path("overriding").path("alarms").findValuesAsText("row"))
                .contains("press-en");
        jonas.put("/api/cases/" + number + "/reason", json("reason", "complaint"));
        assertThat(priority(number)).isEqualTo("P0");
    }

    @Test
    void aWrongAlarmIsLiftedByWhoMayReleaseButNeverByWhoActsOnTheCase() {
        String number = writes("I bought the chair for a lawyer and it exploded with comfort. Where is my parcel?");
        assertThat(priority(number)).isEqualTo("P0");
        String path = "/api/cases/" + number + "/overrides/";

        assertThat(jonas.post(path + "injury-en/lifting", json("reason", "a figure of speech"))
                        .problem())
                .isEqualTo("override-not-yours");
        assertThat(tom.post(path + "injury-en/lifting", json("reason", " ")).status())
                .isEqualTo(400);
        assertThat(tom.post(path + "injury-en/lifting", json("reason", "a figure of speech"))
                        .status())
                .isEqualTo(204);
        assertThat(priority(number)).as("the lawyer still stands").isEqualTo("P0");
        assertThat(tom.post(path + "injury-en/lifting", json("reason", "again")).problem())
                .isEqualTo("override-not-found");

        HttpDesk laura = HttpDesk.at(port).login("laura.rossi");
        assertThat(laura.post(path + "lawyer-en/lifting", json("reason", "a present"))
                        .status())
                .isEqualTo(204);

        assertThat(priority(number)).isEqualTo("P2");
        assertThat(sheet(jonas, number).hasNonNull("overriding")).isFalse();
        assertThat(reply(jonas, number, "It is on its way.")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("QUEUED");
    }

    @Test
    void everydayWordsSetNothingOff() {
        String number = writes("Which button do I press to close the safety pin on the lawyer's office chair?");

        assertThat(priority(number)).isNotEqualTo("P0");
        assertThat(sheet(jonas, number).hasNonNull("overriding")).isFalse();
    }
}
