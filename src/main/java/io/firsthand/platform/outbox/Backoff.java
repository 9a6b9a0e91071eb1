package io.firsthand.platform.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waiting time before the next try: doubles with each failure up to a ceiling, and scattered by a quarter either way, so that
 * what failed together does not come back together.
 *
 * @param first before the second try
 * @param ceiling longest wait, before scattering
 */
record Backoff(Duration first, Duration ceiling) {

    /** @param failures 1 after the first failure */
    Duration after(int failures, RandomGenerator random) {
        int doublings = Math.min(failures - 1, 30);
        long millis = Math.min(first.toMillis() << doublings, ceiling.toMillis());
        return Duration.ofMillis(Math.round(millis * (0.75 + random.nextDouble() * 0.5)));
    }
}
