package io.firsthand.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import io.firsthand.support.TestPeople;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and bearer tokens, over HTTP. */
@ProductTest
class PeopleApiTest {

    private static final String PASSWORD = "a long enough secret";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final String id = "p" + UUID.randomUUID().toString().substring(0, 8);
    private HttpDesk admin;

    @BeforeEach
    void people() {
        TestPeople.add(jdbc, "adam.test", "admin");
        TestPeople.add(jdbc, "lea.test", "agent", "lead");
        TestPeople.add(jdbc, "rita.test", "agent");
        admin = HttpDesk.at(port).login("adam.test");
    }

    @Test
    void anAdministratorTakesAPersonOn() {
        Answer created = admin.post("/api/people", person(id, "agent"));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.header("location")).isEqualTo("/api/people/" + id);
        assertThat(created.body()).doesNotContain("secret").doesNotContain("bcrypt");
        assertThat(created.json().path("grade").asText()).isEqualTo("ASSISTANT");
        assertThat(HttpDesk.at(port).signIn(id, PASSWORD).header("location")).doesNotContain("error");
        assertThat(admin.post("/api/people", person(id, "agent")).problem()).isEqualTo("person-exists");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(admin.post("/api/people", person("Not An Id", "agent")).problem())
                .isEqualTo("person-id-invalid");
        assertThat(admin.post("/api/people", person(id, "approver")).problem()).isEqualTo("role-unknown");
        assertThat(admin.post("/api/people", person(id, "agent").replace("UTC", "Mars/Base"))
                        .problem())
                .isEqualTo("time-zone-unknown");
        assertThat(admin.post("/api/people", person(id, "agent").replace(PASSWORD, "short"))
                        .problem())
                .isEqualTo("password-too-short");
        Answer chinese = admin.in(Locale.SIMPLIFIED_CHINESE)
                .post("/api/people", person(id, "agent").replace(PASSWORD, "x" + id + "-password"));
        assertThat(chinese.problem()).isEqualTo("password-is-id");
        assertThat(chinese.json().path("field").asText()).isEqualTo("password");
        assertThat(chinese.json().path("detail").asText()).isEqualTo("密码不能包含用户名。");
    }

    @Test
    void onlyAdministratorsManageAndLeadsRead() {
        HttpDesk lead = HttpDesk.at(port).login("lea.test");
        Answer list = lead.get("/api/people?limit=2");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().path("items")).hasSize(2);
        assertThat(list.json().path("next").asText()).isNotEmpty();
        assertThat(list.body()).doesNotContain("bcrypt");
        assertThat(lead.post("/api/people", person(id, "agent")).problem()).isEqualTo("not-allowed");
        HttpDesk agent = HttpDesk.at(port).login("rita.test");
        assertThat(agent.get("/api/people").status()).isEqualTo(403);
        assertThat(agent.get("/api/tokens").status()).isEqualTo(403);
        assertThat(agent.patch("/api/people/rita.test", "{\"roles\":[\"admin\"]}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoLeavesKeepsNoSessionAndNoToken() {
        admin.post("/api/people", person(id, "agent", "integration"));
        HttpDesk person = HttpDesk.at(port);
        person.signIn(id, PASSWORD);
        HttpDesk integration = HttpDesk.at(port).bearer(token(id, "contacts", 30));
        assertThat(person.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(passes(integration)).isTrue();

        assertThat(admin.patch("/api/people/" + id, "{\"active\":false}").status())
                .isEqualTo(200);

        assertThat(person.get("/camunda/app/tasklist/default/").header("location"))
                .endsWith("/login");
        assertThat(integration.post("/api/contacts", "{}").problem()).isEqualTo("bad-token");
        assertThat(HttpDesk.at(port).signIn(id, PASSWORD).header("location")).contains("error");
        admin.patch("/api/people/" + id, "{\"active\":true}");
        assertThat(integration.post("/api/contacts", "{}").problem())
                .as("a token that was revoked stays revoked")
                .isEqualTo("bad-token");
    }

    @Test
    void aChangeOfRolesHoldsAtOnce() {
        admin.post("/api/people", person(id, "lead"));
        HttpDesk person = HttpDesk.at(port);
        person.signIn(id, PASSWORD);
        assertThat(person.get("/api/people").status()).isEqualTo(200);
        Answer changed = admin.patch("/api/people/" + id, "{\"roles\":[\"agent\"],\"grade\":\"EXPERT\"}");
        assertThat(changed.json().path("grade").asText()).isEqualTo("EXPERT");
        assertThat(changed.json().path("name").asText())
                .as("what is left out stays")
                .isEqualTo("Pat Test");
        person.signIn(id, PASSWORD);
        assertThat(person.get("/api/people").status()).isEqualTo(403);
    }

    @Test
    void aPersonChangesHisOwnPassword() {
        admin.post("/api/people", person(id, "agent"));
        HttpDesk person = HttpDesk.at(port);
        person.signIn(id, PASSWORD);
        assertThat(person.post(
                                "/api/people/me/password",
                                "{\"current\":\"wrong\",\"password\":\"another long secret\"}")
                        .problem())
                .isEqualTo("password-wrong");
        assertThat(person.post(
                                "/api/people/me/password",
                                "{\"current\":\"" + PASSWORD + "\",\"password\":\"another long secret\"}")
                        .status())
                .isEqualTo(204);
        assertThat(HttpDesk.at(port).signIn(id, PASSWORD).header("location")).contains("error");
        assertThat(HttpDesk.at(port).signIn(id, "another long secret").header("location"))
                .doesNotContain("error");
    }

    @Test
    void aTokenOpensItsScopeOnly() {
        admin.post("/api/people", person(id, "integration"));
        HttpDesk integration = HttpDesk.at(port).bearer(token(id, "contacts", 30));
        assertThat(passes(integration)).isTrue();
        assertThat(integration.post("/api/entitlements", "{}").problem()).isEqualTo("not-allowed");
        assertThat(integration.get("/api/people").problem()).isEqualTo("not-allowed");
        assertThat(integration.get("/swagger-ui/index.html").status()).isEqualTo(403);
        assertThat(HttpDesk.at(port)
                        .bearer("fh_made-up")
                        .post("/api/contacts", "{}")
                        .problem())
                .isEqualTo("bad-token");
    }

    @Test
    void aTokenEndsWhenItIsRevokedOrOld() {
        admin.post("/api/people", person(id, "integration"));
        JsonNode issued = issue(id, "contacts", 30).json();
        HttpDesk integration = HttpDesk.at(port).bearer(issued.path("token").asText());
        assertThat(passes(integration)).isTrue();
        Answer list = admin.get("/api/tokens?limit=200");
        assertThat(list.body()).doesNotContain(issued.path("token").asText());
        assertThat(admin.delete("/api/tokens/" + issued.path("id").asLong()).status())
                .isEqualTo(204);
        assertThat(integration.post("/api/contacts", "{}").problem()).isEqualTo("bad-token");

        HttpDesk old = HttpDesk.at(port).bearer(token(id, "contacts", 1));
        assertThat(passes(old)).isTrue();
        clock.advance(Duration.ofDays(2));
        assertThat(old.post("/api/contacts", "{}").problem()).isEqualTo("bad-token");
    }

    @Test
    void aTokenIsGivenToIntegrationsOnly() {
        assertThat(issue("rita.test", "contacts", 30).problem()).isEqualTo("token-holder-invalid");
        admin.post("/api/people", person(id, "integration"));
        assertThat(issue(id, "people", 30).problem()).isEqualTo("token-scope-unknown");
        assertThat(issue(id, "contacts", 400).problem()).isEqualTo("token-days-invalid");
        assertThat(admin.delete("/api/tokens/0").problem()).isEqualTo("token-not-found");
    }

    /** An empty contact is refused by the use case, so the token was let through. */
    private static boolean passes(HttpDesk integration) {
        int status = integration.post("/api/contacts", "{}").status();
        return status != 401 && status != 403;
    }

    private String token(String person, String scope, int days) {
        return issue(person, scope, days).json().path("token").asText();
    }

    private Answer issue(String person, String scope, int days) {
        return admin.post(
                "/api/tokens",
                "{\"name\":\"shop\",\"personId\":\"%s\",\"scopes\":[\"%s\"],\"days\":%d}"
                        .formatted(person, scope, days));
    }

    private static String person(String id, String... roles) {
        return """
               {"id":"%s","name":"Pat Test","password":"%s","roles":["%s"],"department":"service",
                "languages":["en"],"timeZone":"UTC"}
               """.formatted(id, PASSWORD, String.join("\",\"", roles));
    }
}
