package io.firsthand.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.HttpDesk;
import io.firsthand.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes on one database: first in peace, then behind one door, busy, with power cuts. The short form is one rolling
 * restart and one {@code kill -9} after which the other node does all the work; the long one, with a kill every 20 seconds and
 * the killed node started again each time, is
 *
 * <pre>mvn verify -Dtest=NodesUnderFireIT -Dfirsthand.fire.cases=2000 -Dfirsthand.fire.seconds=120 -Dfirsthand.fire.rate=100</pre>
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesUnderFireIT {

    /** Cases that begin at least, however long it takes. */
    private static final int CASES = Integer.getInteger("firsthand.fire.cases", 1);
    /** Stories that begin in a second. The short form leaves room for the tests beside it. */
    private static final int RATE = Integer.getInteger("firsthand.fire.rate", 2);

    private static final Duration FIRE = Duration.ofSeconds(Integer.getInteger("firsthand.fire.seconds", 20));
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(20);
    private static final long SEED = Long.getLong("firsthand.fire.seed", System.nanoTime());

    private static final String TASKS = "/task?firstResult=0&maxResults=15";

    private static FiredNode first;
    private static FiredNode second;

    @BeforeAll
    static void startBoth() {
        first = new FiredNode(TestDatabase.url("fire")).start();
        second = new FiredNode(TestDatabase.url("fire")).start();
        first.awaitReady();
        second.awaitReady();
    }

    @AfterAll
    static void endBoth() {
        Stream.of(first, second).filter(Objects::nonNull).forEach(FiredNode::close);
    }

    /** Sessions live in PostgreSQL: any node answers any request, also the web applications with their session mutex. */
    @Test
    @Order(1)
    void shareSessions() {
        HttpDesk here = HttpDesk.at(first.port()).login("mei.lin");
        assertThat(here.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);

        HttpDesk there = here.alsoAt(second.port());
        assertThat(there.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(there.webapp("GET", "/camunda/api/admin/auth/user/default", null)
                        .json()
                        .path("userId")
                        .asText())
                .isEqualTo("mei.lin");
        // a change: the CSRF token that the first node put into the session holds at the second
        assertThat(there.engine("POST", TASKS, "{}").status()).isEqualTo(200);
        assertThat(here.engine("POST", TASKS, "{}").status()).isEqualTo(200);

        // both at once, as Tasklist does when a load balancer deals its calls out
        assertThat(IntStream.range(0, 24)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> (i % 2 == 0 ? here : there)
                                .engine("POST", TASKS, "{}")
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

    @Test
    @Order(2)
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void loseNothingDoubleNothingAndFailNoRequestWhileTheyAreRestartedInTurn() {
        String database = TestDatabase.url("fire");
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database, "postgres", ""));
        try (Balancer door = new Balancer(List.of(first, second))) {
            BusyDesk desk = new BusyDesk(door.port(), jdbc, RATE);
            try (desk) {
                first.stop();
                first.start().awaitReady();
                assertThat(desk.sentAgain())
                        .as("requests that a rolling restart failed")
                        .isZero();
                killAtRandom(desk);
            }
            Aftermath after = new Aftermath(jdbc, database);
            after.awaitQuiet();
            System.out.printf(
                    "nodes under fire (seed %d): %d cases, %d messages, %d refunds, %d calls sent again%n",
                    SEED,
                    desk.cases(),
                    desk.caseOfMessage().size(),
                    desk.refunds().size(),
                    desk.sentAgain());
            assertThat(desk.surprises()).isEmpty();
            after.everyMessageStandsOnExactlyOneCase(desk.caseOfMessage());
            after.everyOpenCaseHasItsProcessAndItsOwner();
            after.everyRefundIsPaidOnce(desk.refunds());
            after.everyClockIsToldOnce();
            after.noJobIsLeftBehind();
            after.theAuditIsIntact();
        }
    }

    /** Kills one of them, starts it again, kills the next; who is killed last stays dead. */
    private static void killAtRandom(BusyDesk desk) {
        Random random = new Random(SEED);
        Instant end = Instant.now().plus(FIRE);
        while (true) {
            boolean isFirst = random.nextBoolean();
            FiredNode victim = isFirst ? first : second;
            FiredNode survivor = isFirst ? second : first;
            victim.kill();
            Instant next = Instant.now().plus(BETWEEN_KILLS);
            if (!next.isBefore(end) && desk.cases() >= CASES) {
                survivor.worksUntil(next);
                return;
            }
            victim.start().awaitReady();
            survivor.worksUntil(next);
        }
    }
}
