package io.firsthand.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A node takes up a new version while every one of its connections is in the hands of a request. */
class BusyNodeTest extends RulebookNodes {

    private static final int CONNECTIONS = 3;
    /** More than one thread compiles them. */
    private static final List<RuleTable<?, ?>> TABLES = IntStream.range(0, 8)
            .<RuleTable<?, ?>>mapToObj(
                    number -> number == 0 ? TABLE : ReturnRights.table("rights-" + number, TABLE.hitPolicy()))
            .toList();

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void compilesWhatIsNewWithTheConnectionsThatItsRequestsHold() throws Exception {
        ship(100);
        try (HikariDataSource few = few()) {
            RulebookNode busy = new RulebookNode(folder, TABLES, few).start();
            ship(70);
            new RulebookNode(folder, TABLES).start();

            assertThat(atOnce(busy))
                    .hasSize(CONNECTIONS)
                    .allSatisfy(percent -> assertThat(percent).isEqualByComparingTo("70"));
        }
    }

    private void ship(int percent) throws IOException {
        for (RuleTable<?, ?> table : TABLES) {
            byte[] workbook = Sheets.of(table)
                    .rule(CheckedWorkbooks.row("german", "market", "DE", "percent", percent))
                    .rule(CheckedWorkbooks.row("otherwise", "answer", "NONE", "percent", 0))
                    .bytes();
            Files.write(folder.resolve(table.name() + ".xlsx"), workbook);
        }
    }

    private static List<BigDecimal> atOnce(RulebookNode busy) throws Exception {
        CyclicBarrier allAreTaken = new CyclicBarrier(CONNECTIONS);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<BigDecimal>> requests = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                requests.add(threads.submit(() -> busy.transaction.execute(status -> {
                    await(allAreTaken);
                    return percent(busy);
                })));
            }
            List<BigDecimal> answers = new ArrayList<>();
            for (Future<BigDecimal> request : requests) {
                answers.add(request.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HikariDataSource few() {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(RulebookNode.database());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        return new HikariDataSource(pool);
    }
}
