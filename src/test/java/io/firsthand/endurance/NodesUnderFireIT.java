package io.firsthand.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes behind one door, busy, with power cuts. The short form is one rolling restart and one {@code kill -9}; the long
 * one, with a kill every 20 seconds, is
 *
 * <pre>mvn verify -Dtest=NodesUnderFireIT -Dfirsthand.fire.cases=2000 -Dfirsthand.fire.seconds=120 -Dfirsthand.fire.rate=100</pre>
 */
class NodesUnderFireIT {

    private static final int CASES = Integer.getInteger("firsthand.fire.cases", 100_000);
    /** Stories that begin in a second. The short form leaves room for the tests beside it. */
    private static final int RATE = Integer.getInteger("firsthand.fire.rate", 2);

    private static final Duration FIRE = Duration.ofSeconds(Integer.getInteger("firsthand.fire.seconds", 20));
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(20);
    private static final long SEED = Long.getLong("firsthand.fire.seed", System.nanoTime());

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void loseNothingDoubleNothingAndFailNoRequestWhileTheyAreRestartedInTurn() {
        String database = TestDatabase.url("fire");
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database, "postgres", ""));
        try (FiredNode first = new FiredNode(database).start();
                FiredNode second = new FiredNode(database).start()) {
            first.awaitReady();
            second.awaitReady();
            try (Balancer door = new Balancer(List.of(first, second))) {
                BusyDesk desk = new BusyDesk(door.port(), jdbc, CASES, RATE);
                try (desk) {
                    first.stop();
                    first.start().awaitReady();
                    assertThat(desk.sentAgain())
                            .as("requests that a rolling restart failed")
                            .isZero();
                    killAtRandom(List.of(first, second));
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
    }

    private static void killAtRandom(List<FiredNode> nodes) {
        Random random = new Random(SEED);
        Instant end = Instant.now().plus(FIRE);
        while (Instant.now().isBefore(end)) {
            FiredNode victim = nodes.get(random.nextInt(nodes.size()));
            victim.kill();
            Instant again = Instant.now().plus(BETWEEN_KILLS);
            victim.start().awaitReady();
            victim.worksUntil(again.isBefore(end) ? again : end);
        }
    }
}
