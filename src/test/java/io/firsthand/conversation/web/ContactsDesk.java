package io.firsthand.conversation.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.HttpDesk;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of contacts share: the shop's system that hands them over, and an agent who reads. */
abstract class ContactsDesk {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    HttpDesk mei;

    @BeforeEach
    void signIn() {
        mei = HttpDesk.at(port).login("mei.lin");
    }

    JsonNode opened(Object... namesAndValues) {
        return new ContactCalls(mei).opened(namesAndValues);
    }
}
