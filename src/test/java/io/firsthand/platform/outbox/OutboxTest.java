package io.firsthand.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.platform.outbox.OutboxHandler.Delivery;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class OutboxTest {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRows rows;

    @Autowired
    OutboxProblems problems;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String topic = "test-" + UUID.randomUUID();
    private final List<OutboxEntry> stopped = new ArrayList<>();
    private final List<OutboxEntry> delivered = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void startTheClock() {
        clock.set(TestClock.START);
    }

    @Test
    void deliversOnceAfterTheCommitAndOutsideATransaction() {
        enqueue("a", 7);

        OutboxWorker worker = worker(entry -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            return new Delivery.Done();
        });

        assertThat(worker.runDue()).isEqualTo(1);
        assertThat(worker.runDue()).isZero();
        assertThat(delivered).singleElement().satisfies(entry -> {
            assertThat(entry.key()).isEqualTo(key("a"));
            assertThat(entry.reference()).isEqualTo(7);
            assertThat(entry.attempt()).isEqualTo(1);
        });
    }

    @Test
    void takesNothingWithoutATransactionAndKeepsNothingOfOneThatRolledBack() {
        assertThatThrownBy(() -> outbox.enqueue(topic, key("a"), 1))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            outbox.enqueue(topic, key("a"), 1);
            status.setRollbackOnly();
        });

        assertThat(worker(entry -> new Delivery.Done()).runDue()).isZero();
    }

    @Test
    void takesAKeyOnceAlsoAfterItWasDelivered() {
        OutboxWorker worker = worker(entry -> new Delivery.Done());
        enqueue("a", 1);
        enqueue("a", 2);
        worker.runDue();
        enqueue("a", 3);
        worker.runDue();

        assertThat(delivered).extracting(OutboxEntry::reference).containsExactly(1L);
    }

    @Test
    void waitsUntilTheEarliestTime() {
        transaction.executeWithoutResult(
                status -> outbox.enqueue(topic, key("a"), 1, clock.instant().plusSeconds(30)));
        OutboxWorker worker = worker(entry -> new Delivery.Done());

        clock.advance(Duration.ofSeconds(29));
        assertThat(worker.runDue()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(worker.runDue()).isEqualTo(1);
    }

    @Test
    void comesBackLaterWithoutCountingAFailure() {
        enqueue("a", 1);
        OutboxWorker worker = worker(entry -> new Delivery.Later(Duration.ofHours(1)));

        for (int round = 0; round < 2 * OutboxWorker.STOP_AFTER; round++) {
            assertThat(worker.runDue()).isEqualTo(1);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(ours()).isEmpty();
    }

    @Test
    void stopsAfterTooManyFailuresAndGoesOnWhenAPersonSaysSo() {
        enqueue("a", 1);
        OutboxWorker failing = worker(entry -> {
            throw new IllegalStateException("receiver away");
        });
        for (int round = 0; round < OutboxWorker.STOP_AFTER; round++) {
            assertThat(failing.runDue()).isEqualTo(1);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(failing.runDue()).isZero();
        OutboxProblem problem = ours().get(0);
        assertThat(problem.lastProblem()).isEqualTo("IllegalStateException: receiver away");
        assertThat(problem.failures()).isEqualTo(OutboxWorker.STOP_AFTER);

        problems.retry(problem.id(), "ada.admin");
        assertThat(worker(entry -> new Delivery.Done()).runDue()).isEqualTo(1);
        assertThat(ours()).isEmpty();
        assertThatThrownBy(() -> problems.retry(problem.id(), "ada.admin"))
                .hasMessageContaining("outbox-entry-not-stopped");
    }

    @Test
    void countsAFailureWhateverItsProviderSaysAndKeepsNoAddress() {
        enqueue("a", 1);
        OutboxWorker failing = worker(entry -> {
            throw new IllegalStateException("no such user\u0000 ann.lee@example.com");
        });
        for (int round = 0; round < OutboxWorker.STOP_AFTER; round++) {
            assertThat(failing.runDue()).isEqualTo(1);
            clock.advance(Duration.ofHours(1));
        }

        assertThat(ours().get(0).lastProblem()).isEqualTo("IllegalStateException: no such user  …@…");
        problems.retry(ours().get(0).id(), "ada.admin");
        assertThat(worker(entry -> new Delivery.Done()).runDue()).isEqualTo(1);
    }

    @Test
    void triesForHoursAndTellsTheHandlerOnceThatItStopped() {
        enqueue("a", 7);
        OutboxWorker failing = worker(entry -> {
            throw new IllegalStateException("receiver away");
        });
        while (open("a") && ours().isEmpty()) {
            assertThat(stopped).isEmpty();
            clock.set(nextTry("a"));
            failing.runDue();
        }

        // three and a half hours, scattered by a quarter
        assertThat(Duration.between(TestClock.START, clock.instant())).isGreaterThan(Duration.ofMinutes(160));
        clock.advance(Duration.ofDays(1));
        failing.runDue();
        assertThat(stopped).extracting(OutboxEntry::reference).containsExactly(7L);
    }

    private Instant nextTry(String name) {
        return jdbc.sql("select next_try_at from outbox where key = ?")
                .param(key(name))
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    @Test
    void aWorkerSlowerThanItsLeaseCannotOverwriteTheNextOne() {
        enqueue("a", 1);
        OutboxWorker quick = worker(entry -> new Delivery.Later(Duration.ofDays(1)));
        OutboxWorker slow = worker(entry -> {
            clock.advance(OutboxWorker.LEASE);
            assertThat(quick.runDue()).isEqualTo(1);
            return new Delivery.Done();
        });

        slow.runDue();

        assertThat(delivered).extracting(OutboxEntry::attempt).containsExactly(1, 2);
        assertThat(open("a")).as("the second worker's word stands").isTrue();
    }

    @Test
    void anEntryAskedForAgainWhileAWorkerHoldsItIsNotLost() {
        enqueue("a", 1);
        worker(entry -> {
                    transaction.executeWithoutResult(status -> outbox.again(entry.key()));
                    return new Delivery.Done();
                })
                .runDue();

        assertThat(open("a")).isTrue();
        clock.advance(OutboxWorker.LEASE);
        assertThat(worker(entry -> new Delivery.Done()).runDue()).isEqualTo(1);
    }

    @Test
    void twoWorkersShareTheWorkWithoutDoubling() throws Exception {
        for (int i = 0; i < 40; i++) {
            enqueue("n" + i, i);
        }
        CyclicBarrier together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> runs = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                runs.add(threads.submit(() -> {
                    OutboxWorker worker = worker(entry -> new Delivery.Done());
                    together.await();
                    return worker.runDue();
                }));
            }
            assertThat(runs.get(0).get() + runs.get(1).get()).isEqualTo(40);
        } finally {
            threads.shutdown();
        }
        assertThat(delivered).extracting(OutboxEntry::reference).doesNotHaveDuplicates();
    }

    private void enqueue(String name, long reference) {
        transaction.executeWithoutResult(status -> outbox.enqueue(topic, key(name), reference));
    }

    private String key(String name) {
        return topic + ":" + name;
    }

    private boolean open(String name) {
        return jdbc.sql("select done_at is null from outbox where key = ?")
                .param(key(name))
                .query(Boolean.class)
                .single();
    }

    private List<OutboxProblem> ours() {
        return problems.list().stream()
                .filter(problem -> problem.topic().equals(topic))
                .toList();
    }

    private OutboxWorker worker(Function<OutboxEntry, Delivery> delivery) {
        OutboxHandler handler = new OutboxHandler() {
            @Override
            public String topic() {
                return topic;
            }

            @Override
            public Delivery deliver(OutboxEntry entry) {
                delivered.add(entry);
                return delivery.apply(entry);
            }

            @Override
            public void stopped(OutboxEntry entry) {
                stopped.add(entry);
            }
        };
        return new OutboxWorker(rows, clock, List.of(handler));
    }
}
