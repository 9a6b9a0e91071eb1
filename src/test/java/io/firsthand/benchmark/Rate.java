package io.firsthand.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How often a piece of work is done in a second, by several threads for a while. */
final class Rate {

    private final int threads;
    private final Duration round;

    Rate(int threads, Duration round) {
        this.threads = threads;
        this.round = round;
    }

    /** @return done per second */
    double of(Runnable work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        long end = start + round.toNanos();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    while (System.nanoTime() < end) {
                        work.run();
                        done.incrementAndGet();
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get(round.toSeconds() + 60, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new IllegalStateException("benchmark work failed", e);
        } finally {
            pool.shutdownNow();
        }
        return done.get() * 1e9 / (System.nanoTime() - start);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
