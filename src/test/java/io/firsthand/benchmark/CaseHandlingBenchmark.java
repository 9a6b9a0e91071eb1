package io.firsthand.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.LettingCasesWait;
import io.firsthand.cases.ReadingCases;
import io.firsthand.cases.WaitingFor;
import io.firsthand.conversation.ReceivingContacts;
import io.firsthand.conversation.References;
import io.firsthand.support.Incoming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Cases per second of the whole {@code case-handling} (a mail is judged, owned and acknowledged; the owner lets it wait; the
 * customer writes again; the owner reads and closes) against the bare engine with the same diagram, empty tasks and the same
 * settings, and against the stock settings: on one PostgreSQL, in alternating rounds of one run. The processor time of a case
 * is told as well: other work on the machine hardly moves it.
 */
@Tag("benchmark")
class CaseHandlingBenchmark {

    private static final int THREADS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warmUp", 60));
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("benchmark.round", 8));
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);

    @Test
    void casesPerSecond() {
        Rate rate = new Rate(THREADS, ROUND);
        try (BenchmarkDatabase database = new BenchmarkDatabase();
                BareEngine bare = BareEngine.withOurSettings(database.pool(database.create("bare")));
                BareEngine stock = BareEngine.withStockSettings(database.pool(database.create("stock")));
                ConfigurableApplicationContext firsthand = RunningFirsthand.on(database.create("firsthand"))) {
            Desk desk = new Desk(firsthand);
            Rate warmUp = new Rate(THREADS, WARM_UP);
            warmUp.of(desk::oneCase);
            warmUp.of(bare::oneCase);
            warmUp.of(stock::oneCase);
            List.of("firsthand", "bare", "stock").forEach(database::analyze);

            Contestant ours = new Contestant("Firsthand", desk::oneCase);
            Contestant engine = new Contestant("bare engine", bare::oneCase);
            Contestant starter = new Contestant("stock settings", stock::oneCase);
            List<Contestant> order = new ArrayList<>(List.of(ours, engine, starter));
            for (int round = 0; round < ROUNDS; round++) {
                order.forEach(each -> each.run(rate, database));
                // nobody always runs in what the same one has left behind
                Collections.rotate(order, 1);
            }
            System.out.printf("case-handling, %d threads, medians of %d rounds%n", THREADS, ROUNDS);
            List.of(ours, engine, starter).forEach(System.out::println);
            System.out.printf(
                    "Firsthand does %.2f of the bare engine and %.2f of the stock settings%n",
                    ours.perSecond() / engine.perSecond(), ours.perSecond() / starter.perSecond());
            assertThat(ours.perSecond()).as("cases per second").isPositive();
        }
    }

    /** Somebody who carries cases, and what his rounds showed. */
    private static final class Contestant {

        private final String name;
        private final Runnable oneCase;
        private final List<Rate.Round> rounds = new ArrayList<>();
        private final List<Double> databaseMillis = new ArrayList<>();

        Contestant(String name, Runnable oneCase) {
            this.name = name;
            this.oneCase = oneCase;
        }

        void run(Rate rate, BenchmarkDatabase database) {
            Duration before = database.cpu();
            Rate.Round round = rate.of(oneCase);
            rounds.add(round);
            databaseMillis.add(database.cpu().minus(before).toNanos() / 1e6 / round.done());
        }

        double perSecond() {
            return Rate.median(rounds.stream().map(Rate.Round::perSecond).toList());
        }

        @Override
        public String toString() {
            return "%-14s %6.1f cases/s; a case takes %5.1f ms of the JVM's processor and %5.1f ms of the database's"
                    .formatted(
                            name,
                            perSecond(),
                            Rate.median(
                                    rounds.stream().map(Rate.Round::cpuMillis).toList()),
                            Rate.median(databaseMillis));
        }
    }

    /** What people and customers do to one case. */
    private static final class Desk {

        private final ReceivingContacts receiving;
        private final References references;
        private final LettingCasesWait waiting;
        private final ReadingCases reading;
        private final ClosingCases closing;

        Desk(ConfigurableApplicationContext context) {
            receiving = context.getBean(ReceivingContacts.class);
            references = context.getBean(References.class);
            waiting = context.getBean(LettingCasesWait.class);
            reading = context.getBean(ReadingCases.class);
            closing = context.getBean(ClosingCases.class);
        }

        void oneCase() {
            String sender = UUID.randomUUID() + "@example.net";
            CaseFile opened = write(sender, "Where is my parcel? It should have been here on Monday.", null);
            String owner = opened.owner().orElseThrow();
            waiting.letWait(opened.number(), owner, WaitingFor.OUTSIDE, Optional.empty());
            CaseFile heard = write(sender, "It came today, thank you.", references.of(opened.number()));
            reading.read(opened.number(), owner, heard.heardEntry().orElseThrow());
            closing.close(opened.number(), owner, ClosedAs.SOLVED);
        }

        private CaseFile write(String sender, String text, String reference) {
            return receiving
                    .receive(Incoming.mail(sender, text).answering(reference).contact())
                    .caseFile();
        }
    }
}
