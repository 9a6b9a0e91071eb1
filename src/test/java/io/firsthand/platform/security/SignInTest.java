package io.firsthand.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestPeople;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one login, over HTTP. */
@ProductTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        TestPeople.add(jdbc, "rita.test", "agent");
    }

    @Test
    void leadsAnAgentToTasklist() {
        HttpDesk rita = HttpDesk.at(port).login("rita.test");
        assertThat(rita.get("/").header("location")).endsWith("/camunda/app/tasklist/default/");
        Answer tasklist = rita.get("/camunda/app/tasklist/default/");
        assertThat(tasklist.status()).isEqualTo(200);
        assertThat(tasklist.body()).contains("Camunda Tasklist");
        assertThat(rita.webapp("GET", "/camunda/api/admin/auth/user/default", null)
                        .json()
                        .path("userId")
                        .asText())
                .isEqualTo("rita.test");
    }

    @Test
    void sendsPeopleToTheLogInPageAndProgramsAProblem() {
        HttpDesk nobody = HttpDesk.at(port);
        assertThat(nobody.get("/").header("location")).endsWith("/login");
        assertThat(nobody.get("/camunda/app/tasklist/default/").header("location"))
                .endsWith("/login");
        Answer answer = nobody.get("/api/people");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("not-signed-in");
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(nobody.post("/api/contacts", "{}").status()).isEqualTo(401);
        assertThat(nobody.webapp("GET", "/camunda/api/engine/engine/default/task", null)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void speaksTheBrowsersLanguage() {
        assertThat(HttpDesk.at(port).get("/login").body()).contains("Sign in to Firsthand");
        assertThat(HttpDesk.at(port).in(Locale.SIMPLIFIED_CHINESE).get("/login").body())
                .contains("登录 Firsthand");
        assertThat(HttpDesk.at(port).get("/login?lang=zh").body()).contains("登录 Firsthand");
        assertThat(HttpDesk.at(port)
                        .in(Locale.SIMPLIFIED_CHINESE)
                        .get("/api/people")
                        .json()
                        .path("detail")
                        .asText())
                .contains("请先登录");
    }

    @Test
    void endsTheSessionAtSignOut() {
        HttpDesk rita = HttpDesk.at(port).login("rita.test");
        HttpDesk copy = rita.alsoAt(port);
        assertThat(rita.logout().status()).isEqualTo(302);
        assertThat(copy.get("/camunda/app/tasklist/default/").header("location"))
                .endsWith("/login");
    }

    @Test
    void changesTheSessionIdAtSignIn() {
        HttpDesk rita = HttpDesk.at(port);
        rita.get("/camunda/app/tasklist/default/");
        rita.get("/login");
        var before = rita.cookie("SESSION");
        rita.login("rita.test");
        assertThat(rita.cookie("SESSION")).isPresent().isNotEqualTo(before);
    }

    @Test
    void givesTheSameAnswerToAWrongPasswordAndAnUnknownPerson() {
        Answer wrong = HttpDesk.at(port).signIn("rita.test", "something else");
        Answer unknown = HttpDesk.at(port).signIn("nobody.at.all", "something else");
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(302);
        assertThat(wrong.header("location")).isEqualTo(unknown.header("location"));
    }

    @Test
    void locksAfterTenWrongPasswords() {
        // no agent: cases would be routed to somebody who cannot sign in
        TestPeople.add(jdbc, "lock.test", "auditor");
        for (int i = 0; i < SignInFailures.TRIES; i++) {
            HttpDesk.at(port).signIn("lock.test", "wrong");
        }
        assertThat(HttpDesk.at(port).signIn("lock.test", HttpDesk.DEMO_PASSWORD).header("location"))
                .contains("error");
    }

    @Test
    void refusesAChangeWithoutTheCsrfToken() {
        HttpDesk rita = HttpDesk.at(port).login("rita.test");
        Answer answer = rita.call("POST", "/api/people/me/password", "application/json", "{}".getBytes());
        assertThat(answer.problem()).as("with token it gets to the use case").isNotEqualTo("stale-page");
        Answer forged = rita.webapp("POST", "/api/people/me/password", "{}");
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.problem()).isEqualTo("stale-page");
    }

    @Test
    void sendsTheSecurityHeaders() {
        Answer page = HttpDesk.at(port).get("/login");
        assertThat(page.header("content-security-policy")).contains("frame-ancestors 'none'");
        assertThat(page.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(page.header("x-frame-options")).isEqualTo("DENY");
        Answer tasklist = HttpDesk.at(port).login("rita.test").get("/camunda/app/tasklist/default/");
        assertThat(tasklist.header("content-security-policy")).contains("nonce").contains("frame-ancestors 'none'");
    }
}
