package io.firsthand.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.SecondNode;
import io.firsthand.support.TestPeople;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions live in PostgreSQL: any node answers any request, also the web applications with their session mutex. */
@ProductTest
class TwoNodesTest {

    private static final String LIST = "/task?firstResult=0&maxResults=15";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nodesShareSessions() {
        TestPeople.add(jdbc, "rita.test", "agent");
        try (SecondNode second = SecondNode.start()) {
            HttpDesk here = HttpDesk.at(port).login("rita.test");
            assertThat(here.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);

            HttpDesk there = here.alsoAt(second.port());
            assertThat(there.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
            assertThat(there.webapp("GET", "/camunda/api/admin/auth/user/default", null)
                            .json()
                            .path("userId")
                            .asText())
                    .isEqualTo("rita.test");
            // a change: the CSRF token that the first node put into the session holds at the second
            assertThat(there.engine("POST", LIST, "{}").status()).isEqualTo(200);
            assertThat(here.engine("POST", LIST, "{}").status()).isEqualTo(200);

            // both at once, as Tasklist does when a load balancer deals its calls out
            assertThat(IntStream.range(0, 24)
                            .mapToObj(i -> CompletableFuture.supplyAsync(() -> (i % 2 == 0 ? here : there)
                                    .engine("POST", LIST, "{}")
                                    .status()))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join))
                    .allMatch(status -> status == 200);

            assertThat(there.webapp("POST", "/camunda/api/admin/auth/user/default/logout", null)
                            .status())
                    .isEqualTo(200);
            assertThat(here.get("/camunda/app/tasklist/default/").header("location"))
                    .as("signed out everywhere")
                    .endsWith("/login");
        }
    }
}
