package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.json;
import static io.firsthand.conversation.web.ContactCalls.number;
import static io.firsthand.conversation.web.ContactCalls.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.platform.outbox.OutboxWorker;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.TestClock;
import io.firsthand.support.UndoTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of answers share: a customer who writes by mail, and whoever answers him. */
abstract class AnsweringDesk {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OutboxWorker outbox;

    @Autowired
    TestClock clock;

    HttpDesk lucia;
    HttpDesk mei;
    Instant before;

    @AfterEach
    void setTheClockBack() {
        clock.set(before);
    }

    void outboxRuns() {
        UndoTime.passes(jdbc, clock);
        outbox.runDue();
    }

    @BeforeEach
    void signIn() {
        before = clock.instant();
        lucia = HttpDesk.at(port).login("lucia.gomez");
        mei = HttpDesk.at(port).login("mei.lin");
    }

    JsonNode contact(String owner, String from) {
        return new ContactCalls(lucia)
                .opened("channel", "mail", "from", from, "text", "My cup is broken", "receivedBy", owner);
    }

    List<JsonNode> messages(String number) {
        List<JsonNode> items = new ArrayList<>();
        lucia.get("/api/cases/" + number + "/messages?limit=200")
                .json()
                .get("items")
                .forEach(items::add);
        return items;
    }

    long lastOfCustomer(String number) {
        return messages(number).stream()
                .filter(message -> message.get("direction").asText().equals("IN"))
                .mapToLong(message -> message.get("id").asLong())
                .max()
                .orElseThrow();
    }

    Answer reply(HttpDesk desk, String number, String text) {
        return desk.post("/api/cases/" + number + "/replies", json("text", text, "seenUpTo", lastOfCustomer(number)));
    }

    String state(String number, long id) {
        return messages(number).stream()
                .filter(message -> message.get("id").asLong() == id)
                .map(message -> message.get("state").asText())
                .findFirst()
                .orElseThrow();
    }

    boolean answered(String number) {
        return jdbc.sql("select first_answered_at is not null from case_files where number = ?")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    boolean unread(String number) {
        return jdbc.sql("select unread_since is not null from case_files where number = ?")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    long sent(long id) {
        return jdbc.sql(
                        "select count(*) from sandbox_deliveries where message_id = (select message_id from messages where id = ?)")
                .param(id)
                .query(Long.class)
                .single();
    }

    HttpDesk as(String person) {
        return HttpDesk.at(port).login(person);
    }

    /** A customer writes about a broken cup. @return the case's number */
    String opened(String channel, String owner) {
        return number(new ContactCalls(lucia)
                .opened("channel", channel, "from", someone(), "text", "My cup is broken", "receivedBy", owner));
    }

    JsonNode replied(String number, String text) {
        Answer answer = reply(lucia, number, text);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    static String path(String number, JsonNode reply) {
        return "/api/cases/" + number + "/replies/" + id(reply);
    }

    static long id(JsonNode reply) {
        return reply.get("id").asLong();
    }

    String status(String number) {
        return jdbc.sql("select status from case_files where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
