package io.firsthand.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How often a piece of work is done in a second, by several threads for a while, and what it costs them. */
final class Rate {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /**
     * What a round showed.
     *
     * @param done how often the work was done
     * @param perSecond how often the work was done; other work on the machine lowers it too
     * @param cpuMillis of the working threads for doing it once; hardly moved by other work on the machine
     */
    record Round(long done, double perSecond, double cpuMillis) {}

    private final int threads;
    private final Duration round;

    Rate(int threads, Duration round) {
        this.threads = threads;
        this.round = round;
    }

    /** Does the work again and again until the round is over. */
    Round of(Runnable work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicLong done = new AtomicLong();
        AtomicLong cpu = new AtomicLong();
        long start = System.nanoTime();
        long end = start + round.toNanos();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    long before = CPU.getCurrentThreadCpuTime();
                    while (System.nanoTime() < end) {
                        work.run();
                        done.incrementAndGet();
                    }
                    cpu.addAndGet(CPU.getCurrentThreadCpuTime() - before);
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
        return new Round(done.get(), done.get() * 1e9 / (System.nanoTime() - start), cpu.get() / 1e6 / done.get());
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
