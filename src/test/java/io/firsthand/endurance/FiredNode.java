package io.firsthand.endurance;

import io.firsthand.support.HttpDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A node with all its background work, in a JVM of its own, always at the same port; it can be killed and started again. */
final class FiredNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String database;
    private final Path log;
    private final int port;
    private Process process;

    FiredNode(String database) {
        this.database = database;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
            log = Files.createTempFile("node", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Starts it and does not wait. */
    FiredNode start() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.firsthand.Firsthand",
                "--server.port=" + port,
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--firsthand.demo.enabled=true",
                "--firsthand.shutdown.drain=2s",
                // else quiet comes half a minute after the last reply
                "--firsthand.undo.seconds=3");
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it takes requests. */
    void awaitReady() {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("node " + port + " is not ready:\n" + log());
            }
            pause();
        }
    }

    /** Lets it work until then. */
    void worksUntil(Instant end) {
        try {
            long left = Math.max(0, Duration.between(Instant.now(), end).toMillis());
            if (process.waitFor(left, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("node " + port + " ended by itself:\n" + log());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isReady() {
        try {
            return HttpDesk.at(port).get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException notListening) {
            return false;
        }
    }

    /** {@code kill -9}: no farewell. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** As an operator stops it for an upgrade, and waits for the end. */
    void stop() {
        process.destroy();
        await();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        await();
        log.toFile().delete();
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("node " + port + " does not end:\n" + log());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void pause() {
        try {
            process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
