package io.firsthand.conversation.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.HttpDesk;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of arriving messages share: an agent who reads them, and customers of their own. */
abstract class ArrivingMessages {

    static final String LATE = "Where is my parcel? The tracking has not moved and I want to know when it arrives.";
    static final String BROKEN = "My cup arrived broken, it is damaged and in pieces.";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    HttpDesk lucia;
    ContactCalls contacts;

    @BeforeEach
    void signIn() {
        lucia = HttpDesk.at(port).login("lucia.gomez");
        contacts = new ContactCalls(lucia);
    }

    JsonNode openedBy(TwoOrders buyer, String text, String order) {
        return contacts.opened("channel", "mail", "from", buyer.mail(), "text", text, "orderNumber", order);
    }
}
