package io.firsthand.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.firsthand.conversation.ReceivingContacts;
import io.firsthand.deadlines.ClockPoller;
import io.firsthand.support.Incoming;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten thousand clocks that run out at once: how long one node takes to tell them (case locked, process told, lead's task,
 * timeline) against the same statements with the same commits replayed by plain JDBC on a copy of the same database.
 */
@Tag("benchmark")
class ClocksBenchmark {

    private static final int CASES = Integer.getInteger("benchmark.cases", 1_000);
    private static final int CLOCKS_OF_A_CASE = 10;

    @Test
    void tenThousandClocksDueAtOnce() throws Exception {
        try (BenchmarkDatabase database = new BenchmarkDatabase()) {
            String url = database.create("firsthand");
            try (ConfigurableApplicationContext firsthand = firsthand(url, new RecordedStatements())) {
                openCases(firsthand.getBean(ReceivingContacts.class));
                startClocks(firsthand.getBean(JdbcClient.class));
            }
            database.analyze("firsthand");
            String copy = database.copy("firsthand", "replay");
            RecordedStatements statements = new RecordedStatements();
            double ours = seconds(url, statements);
            double replayed = seconds(database, copy, statements);
            assertThat(entries(database, copy))
                    .as("timeline entries after the replay")
                    .isEqualTo(entries(database, url));
            int clocks = CASES * CLOCKS_OF_A_CASE;
            System.out.printf(
                    "%d clocks due at once: Firsthand %.1f s (%.0f/s), %d statements and commits replayed in %.1f s; ratio to plain JDBC %.2f%n",
                    clocks, ours, clocks / ours, statements.size(), replayed, replayed / ours);
        }
    }

    private static double seconds(String url, RecordedStatements statements) {
        try (ConfigurableApplicationContext firsthand = firsthand(url, statements)) {
            ClockPoller poller = firsthand.getBean(ClockPoller.class);
            statements.record(true);
            long begun = System.nanoTime();
            int told = 0;
            for (int round = poller.runDue(); round > 0; round = poller.runDue()) {
                told += round;
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            statements.record(false);
            assertThat(told).isEqualTo(CASES * CLOCKS_OF_A_CASE);
            return seconds;
        }
    }

    private static double seconds(BenchmarkDatabase database, String url, RecordedStatements statements)
            throws Exception {
        try (HikariDataSource plain = database.schemaPool(url)) {
            long begun = System.nanoTime();
            statements.replay(plain);
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    private static long entries(BenchmarkDatabase database, String url) {
        try (HikariDataSource plain = database.schemaPool(url)) {
            return JdbcClient.create(plain)
                    .sql("select count(*) from timeline_entries")
                    .query(Long.class)
                    .single();
        }
    }

    /** Urgent ones: those are told at any hour of the day at which this runs. */
    private static void openCases(ReceivingContacts receiving) {
        for (int i = 0; i < CASES; i++) {
            receiving.receive(Incoming.mail(Incoming.stranger(), "My child was injured by the cup, he is in hospital.")
                    .contact());
        }
    }

    private static void startClocks(JdbcClient jdbc) {
        jdbc.sql("update clocks set stopped = now()").update();
        jdbc.sql("""
                        insert into clocks (case_id, kind, started_at, due_at)
                        select id, 'LEGAL.benchmark-' || n, now() - interval '1 hour', now()
                          from case_files, generate_series(1, ?) n
                         where priority = 'P0' and closed_at is null""").param(CLOCKS_OF_A_CASE).update();
    }

    private static ConfigurableApplicationContext firsthand(String url, RecordedStatements statements) {
        return RunningFirsthand.on(
                url,
                application -> application.initializers(
                        context -> context.getBeanFactory().addBeanPostProcessor(statements.aroundDataSource())));
    }
}
