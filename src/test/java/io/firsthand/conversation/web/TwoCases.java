package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.json;
import static io.firsthand.conversation.web.ContactCalls.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.TestClock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of merging and splitting share: a lead, and two cases of one customer. */
abstract class TwoCases {

    static final String LATE = "Where is my parcel? The tracking has not moved.";
    static final String BROKEN = "My cup arrived broken, it is damaged and in pieces.";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    HttpDesk tom;
    ContactCalls contacts;

    @BeforeEach
    void signIn() {
        tom = HttpDesk.at(port).login("tom.baker");
        contacts = new ContactCalls(tom);
    }

    @AfterEach
    void resetClock() {
        clock.set(TestClock.START);
    }

    JsonNode openedBy(TwoOrders buyer, String text) {
        return contacts.opened("channel", "mail", "from", buyer.mail(), "text", text);
    }

    JsonNode opened(String from, String text) {
        return contacts.opened("channel", "mail", "from", from, "text", text);
    }

    Answer merge(HttpDesk by, String number, String into) {
        return by.post("/api/cases/" + number + "/merge", json("into", into));
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.json().path("detail").asText()).isNotEmpty().doesNotContain("{");
    }

    String column(String column, String number) {
        return jdbc.sql("select " + column + "::text from case_files where number = ?")
                .param(number)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();
    }

    List<String> texts(String number) {
        return tom.get("/api/cases/" + number + "/messages?limit=200").json().path("items").findParents("text").stream()
                .filter(message -> message.path("direction").asText().equals("IN"))
                .map(message -> message.path("text").asText())
                .toList();
    }

    List<String> kinds(String number) {
        return tom.get("/api/cases/" + number + "/timeline?limit=200")
                .json()
                .path("items")
                .findValuesAsText("kind");
    }
}
