package io.firsthand.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.Firsthand;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.LettingCasesWait;
import io.firsthand.cases.ReadingCases;
import io.firsthand.cases.WaitingFor;
import io.firsthand.conversation.Contact;
import io.firsthand.conversation.ReceivingContacts;
import io.firsthand.conversation.References;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Cases per second of the whole {@code case-handling} (a mail is judged, owned and acknowledged; the owner lets it wait; the
 * customer writes again; the owner reads and closes) against the bare engine with the same diagram, empty tasks and the same
 * settings, and against the stock settings: on one PostgreSQL, in alternating rounds of one run.
 */
@Tag("benchmark")
class CaseHandlingBenchmark {

    private static final int THREADS = 4;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final int ROUNDS = 5;

    @Test
    void casesPerSecond() {
        Rate rate = new Rate(THREADS, ROUND);
        try (BenchmarkDatabase database = new BenchmarkDatabase();
                BareEngine bare = BareEngine.withOurSettings(database.pool(database.create("bare")));
                BareEngine stock = BareEngine.withStockSettings(database.pool(database.create("stock")));
                ConfigurableApplicationContext firsthand = firsthand(database.create("firsthand"))) {
            Desk desk = new Desk(firsthand);
            Rate warmUp = new Rate(THREADS, Duration.ofSeconds(15));
            warmUp.of(desk::oneCase);
            warmUp.of(bare::oneCase);
            warmUp.of(stock::oneCase);
            List.of("firsthand", "bare", "stock").forEach(database::analyze);

            List<Double> ours = new ArrayList<>();
            List<Double> bares = new ArrayList<>();
            List<Double> stocks = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                ours.add(rate.of(desk::oneCase));
                bares.add(rate.of(bare::oneCase));
                stocks.add(rate.of(stock::oneCase));
            }
            double our = Rate.median(ours);
            double bareRate = Rate.median(bares);
            double stockRate = Rate.median(stocks);
            System.out.printf(
                    "case-handling, %d threads, median of %d rounds: Firsthand %.1f cases/s, bare engine %.1f, stock settings %.1f%n"
                            + "ratio to the bare engine %.2f, to the stock settings %.2f%n",
                    THREADS, ROUNDS, our, bareRate, stockRate, our / bareRate, our / stockRate);
            assertThat(our).as("cases per second").isPositive();
        }
    }

    private static ConfigurableApplicationContext firsthand(String url) {
        return new SpringApplicationBuilder(Firsthand.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--firsthand.background.enabled=false",
                        "--firsthand.demo.enabled=true",
                        "--logging.level.root=WARN");
    }

    /** What people and customers do to one case. */
    private static final class Desk {

        private final ReceivingContacts receiving;
        private final References references;
        private final LettingCasesWait waiting;
        private final ReadingCases reading;
        private final ClosingCases closing;
        private final CaseFiles caseFiles;

        Desk(ConfigurableApplicationContext context) {
            receiving = context.getBean(ReceivingContacts.class);
            references = context.getBean(References.class);
            waiting = context.getBean(LettingCasesWait.class);
            reading = context.getBean(ReadingCases.class);
            closing = context.getBean(ClosingCases.class);
            caseFiles = context.getBean(CaseFiles.class);
        }

        void oneCase() {
            String sender = UUID.randomUUID() + "@example.net";
            CaseFile opened = write(sender, "Where is my parcel? It should have been here on Monday.", null);
            String owner = opened.owner().orElseThrow();
            waiting.letWait(opened.number(), owner, WaitingFor.OUTSIDE, Optional.empty());
            write(sender, "It came today, thank you.", references.of(opened.number()));
            CaseFile heard = caseFiles.find(opened.id()).orElseThrow();
            reading.read(opened.number(), owner, heard.heardEntry().orElseThrow());
            closing.close(opened.number(), owner, ClosedAs.SOLVED);
        }

        private CaseFile write(String sender, String text, String reference) {
            return receiving
                    .receive(new Contact(
                            "mail",
                            sender,
                            text,
                            List.of(),
                            UUID.randomUUID().toString(),
                            null,
                            "en",
                            null,
                            false,
                            null,
                            reference))
                    .caseFile();
        }
    }
}
