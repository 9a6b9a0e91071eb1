package io.firsthand.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.platform.outbox.OutboxHandler.Delivery;
import io.firsthand.support.ProductTest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class OutboxLoopTest {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRows rows;

    @Autowired
    OutboxBell bell;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    private final String topic = "loop-" + UUID.randomUUID();

    @Test
    void deliversInTheBackgroundWhileAnotherReceiverStaysSilent() throws Exception {
        CountDownLatch silentIsOver = new CountDownLatch(1);
        CountDownLatch delivered = new CountDownLatch(20);
        OutboxHandler handler = new OutboxHandler() {
            @Override
            public String topic() {
                return topic;
            }

            @Override
            public Delivery deliver(OutboxEntry entry) {
                if (entry.reference() == 0) {
                    await(silentIsOver);
                } else {
                    delivered.countDown();
                }
                return new Delivery.Done();
            }
        };
        OutboxLoop loop = new OutboxLoop(new OutboxWorker(rows, clock, List.of(handler)), bell);
        loop.start();
        try {
            for (int i = 0; i <= 20; i++) {
                int reference = i;
                transaction.executeWithoutResult(status -> outbox.enqueue(topic, topic + ":" + reference, reference));
            }
            assertThat(delivered.await(20, TimeUnit.SECONDS))
                    .as("nobody waits for the silent one")
                    .isTrue();
        } finally {
            silentIsOver.countDown();
            loop.stop();
        }
        assertThat(loop.isRunning()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
