package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.json;
import static io.firsthand.conversation.web.ContactCalls.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.orders.ParcelState;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.OwnOrder;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A message becomes an owned case, with its promise, and what is doubtful is marked. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class ContactControllerTest extends ContactsDesk {

    private String doubts(JsonNode receipt) {
        return jdbc.sql("select array_to_string(doubts, ',') from case_files where number = ?")
                .param(receipt.get("caseNumber").asText())
                .query(String.class)
                .single();
    }

    @Test
    void givesAMessageAnOwnerAndAPromise() {
        JsonNode receipt = opened("channel", "mail", "from", someone(), "text", "Where is my parcel? Please help me.");

        assertThat(receipt.get("outcome").asText()).isEqualTo("opened");
        assertThat(receipt.get("owner").get("id").asText()).isNotEmpty();
        assertThat(receipt.get("owner").get("name").asText()).isNotEmpty();
        assertThat(receipt.get("offered").asBoolean()).isFalse();
        assertThat(receipt.get("promise").get("sentence").asText()).startsWith("You will have our answer by");
        assertThat(receipt.get("statusUrl").asText()).startsWith("/status/C");
    }

    @Test
    void promisesInTheCustomersLanguageAndTime() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("CN", ParcelState.DELIVERED));
        String mail = Shop.mailOf(jdbc, order);

        JsonNode receipt = opened("channel", "mail", "from", mail, "text", "杯子碎了，怎么办？", "orderNumber", order);

        assertThat(receipt.get("promise").get("sentence").asText()).startsWith("我们最迟会在 2026年");
    }

    @Test
    void leavesTheCaseToWhoGreetedTheCustomer() {
        JsonNode receipt =
                opened("channel", "chat", "from", someone(), "text", "My cup is broken", "receivedBy", "lucia.gomez");

        assertThat(receipt.get("owner").get("id").asText()).isEqualTo("lucia.gomez");
    }

    @Test
    void offersALiveContactThatNobodyGreeted() {
        JsonNode receipt = opened("channel", "chat", "from", someone(), "text", "Hello, is anyone there?");

        assertThat(receipt.get("offered").asBoolean()).isTrue();
        assertThat(receipt.has("owner")).isFalse();
    }

    @Test
    void routesWhatNamesAReceiverWhoDoesNotWorkHere() {
        JsonNode receipt =
                opened("channel", "mail", "from", someone(), "text", "My cup is broken", "receivedBy", "nobody");

        assertThat(receipt.get("owner").get("id").asText()).isNotEqualTo("nobody");
        assertThat(doubts(receipt)).contains("unknown-receiver");
    }

    @Test
    void verifiesTheOrderOfACustomerAlsoWhenItIsMistyped() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("DE", ParcelState.STALLED));
        String mail = Shop.mailOf(jdbc, order);

        JsonNode receipt = opened(
                "channel",
                "mail",
                "from",
                "Kunde <" + mail.toUpperCase(Locale.ROOT) + ">",
                "text",
                "Wo ist mein Paket zu " + order.toLowerCase(Locale.ROOT).replace("-", " – ") + "? Ich warte.");

        assertThat(jdbc.sql("select order_verified and customer_verified from case_files where number = ?")
                        .param(receipt.get("caseNumber").asText())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(doubts(receipt)).isEmpty();
    }

    @Test
    void answersAlikeWhetherTheOrderIsTheWritersOrNot() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("FR", ParcelState.DELIVERED));
        String foreign = OwnOrder.like(jdbc, Shop.orderOf("JP", ParcelState.DELIVERED));
        String mail = Shop.mailOf(jdbc, order);

        JsonNode own = opened("channel", "mail", "from", mail, "text", "Bonjour, une question", "orderNumber", order);
        JsonNode other =
                opened("channel", "mail", "from", mail, "text", "Bonjour, une question", "orderNumber", foreign);
        JsonNode unknown =
                opened("channel", "mail", "from", mail, "text", "Bonjour, une question", "orderNumber", "FR-99999");

        assertThat(doubts(own)).isEmpty();
        assertThat(doubts(other)).isEqualTo("foreign-order");
        assertThat(doubts(unknown)).isEqualTo("unknown-order");
        assertThat(shape(other)).isEqualTo(shape(own)).isEqualTo(shape(unknown));
        assertThat(other.toString()).doesNotContain(foreign).doesNotContain("foreign");
    }

    private static List<String> shape(JsonNode receipt) {
        List<String> shape = new ArrayList<>();
        receipt.fieldNames().forEachRemaining(shape::add);
        receipt.get("promise").fieldNames().forEachRemaining(shape::add);
        return shape;
    }

    @Test
    void marksWhatIsDoubtfulAndTakesIt() {
        JsonNode receipt = opened("channel", "mail", "text", "???", "orderNumber", "nonsense");

        assertThat(doubts(receipt)).isEqualTo("unknown-sender,unknown-order,unknown-language");
        assertThat(receipt.get("owner").get("id").asText()).isNotEmpty();
    }

    @Test
    void showsTheCustomerHowHisRequestStands() {
        JsonNode receipt = opened(
                "channel",
                "mail",
                "from",
                someone(),
                "text",
                "Wo ist mein Paket? Ich habe nicht viel Zeit.",
                "receivedBy",
                "jonas.weber");

        Answer page = HttpDesk.at(port).get(receipt.get("statusUrl").asText());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Ihre Anfrage " + receipt.get("caseNumber").asText())
                .contains("kümmert sich darum");

        Answer forged = HttpDesk.at(port).in(Locale.GERMAN).get("/status/C100001.AAAAAAAAAAAAAAAAAAAA");
        assertThat(forged.status()).isEqualTo(404);
        assertThat(forged.body())
                .contains("lang=\"de\"", "Diese Adresse kennen wir nicht")
                .doesNotContain("C100001", "<a ");
    }

    @Test
    void promisesAShortTimeAsALengthAndRepeatsNoPromiseThatHasPassed() {
        JsonNode receipt =
                opened("channel", "mail", "from", someone(), "text", "Wo ist mein Paket? Ich habe nicht viel Zeit.");
        String number = receipt.get("caseNumber").asText();
        HttpDesk customer = HttpDesk.at(port);
        String page = receipt.get("statusUrl").asText();

        promise(number, "15 seconds");
        assertThat(customer.get(page).body()).contains("innerhalb von 15 Sekunden");
        promise(number, "5 minutes");
        assertThat(customer.get(page).body()).contains("innerhalb von 5 Minuten");
        promise(number, "2 hours");
        assertThat(customer.get(page).body()).contains("spätestens am");
        promise(number, "-1 seconds");
        assertThat(customer.get(page).body())
                .contains("Unsere Antwort verspätet sich")
                .doesNotContain("spätestens");
    }

    private void promise(String number, String within) {
        jdbc.sql("update case_files set promised_by = opened_at + ?::interval where number = ?")
                .params(within, number)
                .update();
    }

    @Test
    void pagesAConversation() {
        JsonNode receipt = opened("channel", "mail", "from", someone(), "text", "one", "receivedBy", "mei.lin");
        String path = "/api/cases/" + ContactCalls.number(receipt);
        for (String text : List.of("two", "three")) {
            mei.post(path + "/notes", json("text", text));
        }

        JsonNode first = mei.get(path + "/messages?limit=2").json();
        JsonNode rest = mei.get(
                        path + "/messages?limit=2&after=" + first.get("next").asText())
                .json();

        assertThat(first.get("items")).hasSize(2);
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.get("items").get(0).get("text").asText()).isEqualTo("three");
        assertThat(rest.has("next")).isFalse();
        assertThat(mei.get(path + "/notes").json().get("items")).hasSize(2);
        assertThat(mei.get(path + "/replies").json().get("items")).isEmpty();
        assertThat(mei.get(path + "/messages?after=zzz").problem()).isEqualTo("cursor-invalid");
        assertThat(mei.get(path + "/messages?limit=0").problem()).isEqualTo("limit-invalid");
        assertThat(mei.get("/api/cases/C1/messages").problem()).isEqualTo("case-not-found");
    }
}
