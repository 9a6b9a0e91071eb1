package io.firsthand.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.conversation.ReceivingContacts;
import io.firsthand.support.Incoming;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the pollers of two nodes make of many clocks, of one that fails, and of one that nobody would hear. */
@ProductTest
class ClockPollerTest {

    /** Before everything that other tests promise, so that only these clocks are due. */
    private static final Instant EARLY = Instant.parse("2020-01-01T00:00:00Z");

    @Autowired
    ReceivingContacts receiving;

    @Autowired
    CaseClocks clocks;

    @Autowired
    DueClocks due;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.set(TestClock.START);
        jdbc.sql("delete from clocks where kind like 'LEGAL.poller-%'").update();
    }

    @Test
    void eachOfThreeHundredIsToldOnceByOneOfTwoNodes() {
        List<Long> cases = IntStream.range(0, 30).mapToObj(i -> openedCase()).toList();
        cases.forEach(caseId -> start(caseId, 10, EARLY));
        clock.set(EARLY);
        Ears ears = new Ears();

        List<CompletableFuture<Integer>> nodes = List.of(
                CompletableFuture.supplyAsync(() -> poller(ears).runDue()),
                CompletableFuture.supplyAsync(() -> poller(ears).runDue()));
        int told = nodes.stream().mapToInt(CompletableFuture::join).sum()
                + poller(ears).runDue();

        assertThat(told).isEqualTo(300);
        assertThat(ears.out).hasSize(300);
        assertThat(ears.out.values()).allMatch(times -> times.get() == 1);
        assertThat(poller(ears).runDue()).isZero();
    }

    @Test
    void oneThatFailsDoesNotHoldUpTheOthersAndComesAgain() {
        List<Long> cases = IntStream.range(0, 3).mapToObj(i -> openedCase()).toList();
        cases.forEach(caseId -> start(caseId, 1, EARLY));
        clock.set(EARLY);
        Ears ears = new Ears();
        ears.deaf = cases.get(1);

        assertThat(poller(ears).runDue()).isEqualTo(2);

        assertThat(ears.told(cases.get(0))).isEqualTo(1);
        assertThat(ears.told(cases.get(2))).isEqualTo(1);
        ears.deaf = 0;
        assertThat(poller(ears).runDue()).isEqualTo(1);
        assertThat(ears.told(cases.get(1))).isEqualTo(1);
    }

    @Test
    void aCaseThatSomebodyHoldsIsLeftForTheNextTime() {
        long caseId = openedCase();
        start(caseId, 1, EARLY);
        clock.set(EARLY);
        Ears ears = new Ears();
        ears.busy = true;

        assertThat(poller(ears).runDue()).isZero();

        ears.busy = false;
        assertThat(poller(ears).runDue()).isEqualTo(1);
    }

    @Test
    void whatNobodyWouldHearComesAgainAtTheTimeNamed() {
        long caseId = openedCase();
        start(caseId, 1, EARLY);
        clock.set(EARLY);
        Ears ears = new Ears();
        ears.later = Optional.of(EARLY.plus(Duration.ofHours(8)));

        assertThat(poller(ears).runDue()).isZero();
        assertThat(poller(ears).runDue()).isZero();

        assertThat(ears.told(caseId)).as("asked once, then held").isEqualTo(1);
        ears.later = Optional.empty();
        clock.advance(Duration.ofHours(8));
        assertThat(poller(ears).runDue()).isEqualTo(1);
    }

    @Test
    void aReminderThatNobodyHearsDoesNotDelayTheEnd() {
        long caseId = openedCase();
        transaction.executeWithoutResult(status -> clocks.start(
                caseId,
                List.of(NewClock.outside(
                        ClockKind.LEGAL, "poller-held", EARLY, EARLY.plus(Duration.ofHours(4)), "law: test"))));
        Ears ears = new Ears();
        ears.later = Optional.of(EARLY.plus(Duration.ofDays(2)));
        clock.set(EARLY.plus(Duration.ofHours(3)));
        assertThat(poller(ears).runDue()).isZero();

        ears.later = Optional.empty();
        clock.set(EARLY.plus(Duration.ofHours(4)));

        assertThat(poller(ears).runDue()).isEqualTo(1);
        assertThat(ears.out).hasSize(1);
    }

    @Test
    void theReminderComesFirstAndTheEndAfterIt() {
        long caseId = openedCase();
        transaction.executeWithoutResult(status -> clocks.start(
                caseId,
                List.of(NewClock.outside(
                        ClockKind.LEGAL, "poller-low", EARLY, EARLY.plus(Duration.ofHours(4)), "law: test"))));
        Ears ears = new Ears();
        clock.set(EARLY.plus(Duration.ofHours(3)));

        assertThat(poller(ears).runDue()).isEqualTo(1);
        assertThat(poller(ears).runDue()).isZero();
        assertThat(ears.low).hasSize(1);
        assertThat(ears.out).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(poller(ears).runDue()).isEqualTo(1);
        assertThat(ears.out).hasSize(1);
    }

    private ClockPoller poller(Ears ears) {
        return new ClockPoller(due, ears, transaction, clock);
    }

    private void start(long caseId, int many, Instant dueAt) {
        transaction.executeWithoutResult(status -> clocks.start(
                caseId,
                IntStream.range(0, many)
                        .mapToObj(i -> new NewClock(
                                new ClockKey(ClockKind.LEGAL, "poller-" + i),
                                dueAt.minusSeconds(3600),
                                null,
                                dueAt,
                                Calendars.ALWAYS,
                                false,
                                "law: test"))
                        .toList()));
    }

    private long openedCase() {
        return receiving
                .receive(Incoming.mail(Incoming.stranger(), "Where is my parcel?")
                        .contact())
                .caseFile()
                .id();
    }

    /** Hears the clocks and locks the cases as the product does. */
    private final class Ears implements ClockListener {

        private final ConcurrentHashMap<String, AtomicInteger> low = new ConcurrentHashMap<>();
        private final ConcurrentHashMap<String, AtomicInteger> out = new ConcurrentHashMap<>();
        private volatile long deaf;
        private volatile boolean busy;
        private volatile Optional<Instant> later = Optional.empty();

        @Override
        public boolean lock(long caseId) {
            return !busy
                    && jdbc.sql("select id from case_files where id = ? for update skip locked")
                            .param(caseId)
                            .query(Long.class)
                            .optional()
                            .isPresent();
        }

        @Override
        public Optional<Instant> ranLow(long caseId, ClockKey key) {
            return heard(low, caseId, key);
        }

        @Override
        public Optional<Instant> ranOut(long caseId, ClockKey key) {
            return heard(out, caseId, key);
        }

        private Optional<Instant> heard(ConcurrentHashMap<String, AtomicInteger> ears, long caseId, ClockKey key) {
            if (caseId == deaf) {
                throw new IllegalStateException("deaf");
            }
            // what is rolled back was not told
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    ears.computeIfAbsent(caseId + " " + key, each -> new AtomicInteger())
                            .incrementAndGet();
                }
            });
            return later;
        }

        int told(long caseId) {
            return out.entrySet().stream()
                    .filter(each -> each.getKey().startsWith(caseId + " "))
                    .mapToInt(each -> each.getValue().get())
                    .sum();
        }
    }
}
