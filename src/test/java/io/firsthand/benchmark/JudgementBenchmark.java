package io.firsthand.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.ClaimFacts;
import io.firsthand.entitlement.JudgingClaims;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole judgement of a claim by the shipped tables, by one thread: every right with its explanation, and the same with its
 * decision record committed. Claims of all law regions, from known throughout to hardly known, in turn.
 */
@Tag("benchmark")
class JudgementBenchmark {

    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 10));
    private static final LocalDate CLAIMED = LocalDate.of(2026, 11, 20);

    @Test
    void judgementsPerSecond() {
        try (BenchmarkDatabase database = new BenchmarkDatabase();
                ConfigurableApplicationContext firsthand = RunningFirsthand.on(database.create("judgement"))) {
            JudgingClaims judging = firsthand.getBean(JudgingClaims.class);
            TransactionTemplate transaction = firsthand.getBean(TransactionTemplate.class);
            List<ClaimFacts> claims = claims();
            claims.forEach(claim ->
                    assertThat(judging.look(claim).why().en()).as("explained").isNotBlank());

            measure(claims, judging::look);
            System.out.println("judgement with its explanation:    " + measure(claims, judging::look));
            System.out.println("... and its decision record stored: "
                    + measure(
                            claims,
                            claim -> transaction.executeWithoutResult(status -> judging.judge("C-BENCHMARK", claim))));
        }
    }

    private static List<ClaimFacts> claims() {
        List<ClaimFacts> claims = new ArrayList<>();
        for (String market : List.of("CN", "DE", "FR", "ES", "GB", "US", "JP", "AU", "KR", "BR")) {
            for (String reason : List.of("change-of-mind", "damaged", "lost", "fake")) {
                ClaimFacts claim = ClaimFacts.on(CLAIMED).with("market", market).with("reason", reason);
                claims.add(claim);
                claims.add(claim.with("platform", "shop")
                        .with("category", "home")
                        .with("parcelState", reason.equals("lost") ? "LOST" : "DELIVERED")
                        .with("orderedOn", CLAIMED.minusDays(20))
                        .with("promisedOn", CLAIMED.minusDays(12))
                        .with("deliveredOn", CLAIMED.minusDays(10))
                        .with("evidenceGiven", true));
            }
        }
        return claims;
    }

    private static String measure(List<ClaimFacts> claims, Consumer<ClaimFacts> work) {
        List<Long> nanos = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; System.nanoTime() - begun < ROUND.toNanos(); i++) {
            long start = System.nanoTime();
            work.accept(claims.get(i % claims.size()));
            nanos.add(System.nanoTime() - start);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Collections.sort(nanos);
        return "%,.0f a second; median %.2f ms, p99 %.2f ms"
                .formatted(
                        nanos.size() / seconds,
                        nanos.get(nanos.size() / 2) / 1e6,
                        nanos.get((int) (nanos.size() * 0.99)) / 1e6);
    }
}
