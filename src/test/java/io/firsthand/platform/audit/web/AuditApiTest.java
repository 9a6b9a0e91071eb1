package io.firsthand.platform.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.platform.audit.Acts;
import io.firsthand.platform.audit.AuditSealer;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestPeople;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class AuditApiTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditSealer sealer;

    @Autowired
    Acts acts;

    private final String auditor = "auditor-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void anAuditor() {
        TestPeople.add(jdbc, auditor, "auditor");
    }

    @Test
    void showsAnAuditorWhoDidWhat() {
        HttpDesk ada = HttpDesk.at(port).login("ada.admin");
        String person = "person-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(ada.post("/api/people", """
                        {"id": "%s", "name": "New One", "roles": ["agent"], "grade": "ASSISTANT", "department": "service",
                         "languages": ["en"], "timeZone": "UTC", "password": "a long enough secret"}""".formatted(person)).status()).isEqualTo(201);
        assertThat(ada.patch("/api/people/" + person, "{\"active\": false}").status())
                .isEqualTo(200);
        sealer.sealPending();

        HttpDesk reader = HttpDesk.at(port).login(auditor);
        JsonNode entries = reader.get("/api/audit?subject=" + person).json().path("items");
        assertThat(entries.findValuesAsText("act")).containsExactly("person-created", "person-changed");
        assertThat(entries.findValuesAsText("actor")).containsOnly("ada.admin");
        assertThat(entries.get(1).path("details").asText()).contains("\"active\":\"false\"");
        sealer.sealPending();
        assertThat(reader.get("/api/audit?subject=" + auditor)
                        .json()
                        .path("items")
                        .findValuesAsText("act"))
                .contains("signed-in");
    }

    @Test
    void pagesThroughTheChain() {
        for (int i = 0; i < 4; i++) {
            acts.record("ada.admin", "test-act", auditor);
        }
        sealer.sealPending();
        HttpDesk reader = HttpDesk.at(port).login(auditor);
        JsonNode first = reader.get("/api/audit?limit=2").json();
        JsonNode second = reader.get(
                        "/api/audit?limit=2&after=" + first.path("next").asText())
                .json();
        assertThat(second.path("items").get(0).path("seq").asLong())
                .isEqualTo(first.path("items").get(1).path("seq").asLong() + 1);
    }

    @Test
    void verifiesTheWholeChainOfARunningDesk() {
        sealer.sealPending();
        Answer report = HttpDesk.at(port).login(auditor).get("/api/audit/verification");
        assertThat(report.json().path("intact").asBoolean()).as("%s", report).isTrue();
        assertThat(report.json().path("entries").asLong()).isPositive();
    }

    @Test
    void isClosedToEverybodyElse() {
        assertThat(HttpDesk.at(port).login("mei.lin").get("/api/audit").status())
                .isEqualTo(403);
        assertThat(HttpDesk.at(port)
                        .login("tom.baker")
                        .get("/api/audit/verification")
                        .status())
                .isEqualTo(403);
        assertThat(HttpDesk.at(port).get("/api/audit").status()).isEqualTo(401);
    }
}
