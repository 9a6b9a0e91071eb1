package io.firsthand.remedy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.platform.outbox.OutboxWorker;
import io.firsthand.remedy.AtTheRemedyDesk;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import io.firsthand.support.UndoTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A payment company that moves the money and answers when others have taken its payment over long since. */
@ProductTest
class SlowGatewayTest extends AtTheRemedyDesk {

    /** Beyond the lease of an outbox entry, and before the slow answer. */
    private static final Duration LEASE_OVER = SandboxGateway.SLOW.minusSeconds(10);

    @Autowired
    OutboxWorker worker;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void morning() {
        clock.set(TestClock.START);
    }

    @Test
    void paysOnceWhenTheAnswerComesAfterTheLeaseAndASecondWorkerHasSettledIt() throws Exception {
        var opened = desk.open();
        desk.behave(opened, SandboxBehaviour.SLOW, 1);
        Remedy remedy = desk.approved(opened, RemedyDesk.refund("30.00"));
        UndoTime.passes(jdbc, clock);
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(worker::runDue);
        untilTheMoneyHasMoved(remedy, slow);
        assertThat(desk.now(remedy).status()).as("no word yet").isEqualTo(RemedyStatus.PAYING);

        clock.advance(LEASE_OVER);
        worker.runDue();
        assertThat(desk.now(remedy).status())
                .as("the second worker has asked for it")
                .isEqualTo(RemedyStatus.EXECUTED);
        assertThat(slow).as("the first still waits").isNotDone();

        clock.advance(SandboxGateway.SLOW);
        slow.get(60, TimeUnit.SECONDS);
        worker.runDue();

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.movements(remedy)).isEqualTo(1);
        assertThat(desk.timeline(opened)).filteredOn("payment-settled"::equals).hasSize(1);
    }

    /** The first worker runs beside this thread: how far it is shows in the other company's books. */
    private void untilTheMoneyHasMoved(Remedy remedy, CompletableFuture<Integer> worker) {
        long latest = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (desk.movements(remedy) == 0) {
            assertThat(worker).as("ended without paying").isNotDone();
            assertThat(System.nanoTime()).as("never paid").isLessThan(latest);
            Thread.onSpinWait();
        }
    }
}
