package io.firsthand.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.firsthand.support.StatementCounter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Whole lives of cases per second, with all that waits in one of them, and what a life costs the database in statements and
 * commits, counted over cases that run alone.
 */
@Tag("benchmark")
class WholeLifeBenchmark {

    private static final int THREADS = 4;
    private static final int COUNTED = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warmUp", 20));
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("benchmark.round", 15));
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);

    @Test
    void livesPerSecond() {
        try (BenchmarkDatabase database = new BenchmarkDatabase()) {
            String url = database.create("firsthand");
            count(url, database);
            try (ConfigurableApplicationContext firsthand = firsthand(url);
                    HikariDataSource outside = database.schemaPool(url)) {
                CaseLife life = new CaseLife(firsthand, outside);
                new Rate(THREADS, WARM_UP).of(life::live);
                database.analyze("firsthand");
                List<Rate.Round> rounds = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    rounds.add(new Rate(THREADS, ROUND).of(life::live));
                }
                System.out.printf(
                        "whole life: %.1f cases/s, %.1f ms of the JVM's processor each; %d threads, medians of %d rounds%n",
                        Rate.median(rounds.stream().map(Rate.Round::perSecond).toList()),
                        Rate.median(rounds.stream().map(Rate.Round::cpuMillis).toList()),
                        THREADS,
                        ROUNDS);
            }
        }
    }

    private static void count(String url, BenchmarkDatabase database) {
        try (ConfigurableApplicationContext firsthand = firsthand(url, StatementCounter.Configuration.class);
                HikariDataSource outside = database.schemaPool(url)) {
            CaseLife life = new CaseLife(firsthand, outside);
            life.live(); // caches are warm then
            StatementCounter.Cost cost = firsthand
                    .getBean(StatementCounter.class)
                    .of(() -> {
                        for (int i = 0; i < COUNTED; i++) {
                            life.live();
                        }
                    });
            assertThat(cost.commits()).isPositive();
            System.out.printf(
                    "whole life: %d statements and %d commits a case%n",
                    cost.statements() / COUNTED, cost.commits() / COUNTED);
        }
    }

    private static ConfigurableApplicationContext firsthand(String url, Class<?>... more) {
        // the time to take something back costs no work, only waiting
        return RunningFirsthand.on(url, application -> application.sources(more), "--firsthand.undo.seconds=0");
    }
}
