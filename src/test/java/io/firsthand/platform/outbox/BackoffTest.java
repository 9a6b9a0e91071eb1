package io.firsthand.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(30));

    @Test
    void doublesWithEachFailureWithinAQuarter() {
        for (int failures = 1; failures <= 8; failures++) {
            long middle = 2000L << (failures - 1);
            assertThat(backoff.after(failures, new Random(failures)).toMillis())
                    .isBetween(middle * 3 / 4, middle * 5 / 4);
        }
    }

    @Test
    void staysBelowItsCeiling() {
        for (int failures : new int[] {20, 100, 10_000}) {
            assertThat(backoff.after(failures, new Random(1)))
                    .isBetween(Duration.ofSeconds(1350), Duration.ofSeconds(2250));
        }
    }
}
