package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.orders.ParcelState;
import io.firsthand.support.Answer;
import io.firsthand.support.OwnOrder;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Shop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked reaches who is asked, with the files that the owner chose and why it is he; what cannot be asked is refused. */
@ProductTest
class AskingOthersIT extends AtTheDesk {

    @Test
    void aDepartmentAnswersWithAFileAndSeesTheFilesThatTheOwnerChose() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("AU", ParcelState.LOST));
        String number = desk.customerWrites(
                "channel",
                "chat",
                "from",
                Shop.mailOf(jdbc, order),
                "text",
                "Broken, see the picture: " + order,
                "attachments",
                List.of(Map.of("name", "cup.txt", "content", "Y3Vw")),
                "receivedBy",
                "emma.clark");
        String picture = desk.as("emma.clark")
                .get("/api/cases/" + number + "/messages")
                .json()
                .findPath("attachments")
                .path(0)
                .path("href")
                .asText();
        Answer asked = desk.asks(
                "emma.clark",
                number,
                "kinds",
                List.of("RESOURCE"),
                "question",
                "Was it packed like this?",
                "department",
                "warehouse",
                "evidence",
                List.of(picture.substring(picture.lastIndexOf('/') + 1)));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        String help = asked.json().path(0).path("number").asText();
        JsonNode sheet = desk.as("li.na")
                .get("/api/workbench/tasks/" + desk.task("li.na", help))
                .json();
        assertThat(sheet.path("help")
                        .path(0)
                        .path("evidence")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("cup.txt");

        Answer stranger = desk.as("jonas.weber")
                .post("/api/cases/" + number + "/escalations/" + help + "/answer", Protocol.json("text", "No."));
        assertThat(stranger.problem()).isEqualTo("answerer-not-asked");
        Answer answered = desk.as("li.na")
                .post(
                        "/api/cases/" + number + "/escalations/" + help + "/answer",
                        Protocol.json(
                                "text",
                                "Yes, with paper.",
                                "attachments",
                                List.of(Map.of("name", "shelf.txt", "content", "c2hlbGY="))),
                        "Idempotency-Key",
                        Protocol.key());

        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
        assertThat(answered.json().path("status").asText()).isEqualTo("ANSWERED");
        assertThat(desk.as("emma.clark").get("/api/cases/" + number + "/notes").body())
                .contains("shelf.txt", "Yes, with paper.");
    }

    @Test
    void whoeverIsNamedReadsThatTheOwnerNamedHimAndNotWhomTheTableWouldAsk() {
        String order = Shop.orderOf("US", ParcelState.LOST);
        String number = desk.customerWrites(
                "channel",
                "chat",
                "from",
                Shop.mailOf(jdbc, order),
                "text",
                "Where is " + order,
                "receivedBy",
                "emma.clark");

        Answer asked = desk.asks(
                "emma.clark",
                number,
                "kinds",
                List.of("RESOURCE"),
                "question",
                "May I tell her who signed?",
                "department",
                "legal");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        String help = asked.json().path(0).path("number").asText();
        JsonNode sheet = desk.as("laura.rossi")
                .get("/api/workbench/tasks/" + desk.task("laura.rossi", help))
                .json();
        assertThat(sheet.path("help").path(0).path("why").asText())
                .isEqualTo("The owner asked legal; the table says until when.");
    }

    @Test
    void badQuestionsAreRefusedWithNothingHalfDone() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("US", ParcelState.LOST));
        String number = desk.chats(order, "Where is " + order, "emma.clark");

        assertThat(desk.asks("emma.clark", number, "kinds", List.of(), "question", "?")
                        .status())
                .isEqualTo(400);
        assertThat(desk.asks("emma.clark", number, "kinds", List.of("PEER", "PEER"), "question", "?")
                        .problem())
                .isEqualTo("help-kinds-invalid");
        assertThat(desk.asks("emma.clark", number, "kinds", List.of("RESOURCE"), "question", "?", "department", "moon")
                        .problem())
                .isEqualTo("no-such-department");
        assertThat(desk.asks("emma.clark", number, "kinds", List.of("PEER"), "question", "?", "colleague", "ana.silva")
                        .problem())
                .isEqualTo("colleague-cannot-answer");
        assertThat(desk.asks(
                                "emma.clark",
                                number,
                                "kinds",
                                List.of("PEER"),
                                "question",
                                "?",
                                "evidence",
                                List.of("0b0e7a52-5d0d-4d0c-9b1a-1f5ad5b3c111"))
                        .problem())
                .isEqualTo("evidence-not-on-case");
        assertThat(desk.asks("kenji.sato", number, "kinds", List.of("PEER"), "question", "?")
                        .problem())
                .isEqualTo("not-your-case");
        assertThat(desk.as("emma.clark")
                        .get("/api/cases/" + number + "/escalations")
                        .json())
                .isEmpty();
    }
}
