package io.firsthand.packaging;

import io.firsthand.support.HttpDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar, run as an operator runs it: {@code java -jar} with settings from the environment and nothing else. */
final class JarProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Process process;
    private final Path output;
    private final int port;

    private JarProcess(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    static Path jar() {
        return Path.of(System.getProperty("firsthand.jar", "target/firsthand.jar"))
                .toAbsolutePath();
    }

    static JarProcess start(Path directory, Map<String, String> settings) throws IOException {
        int port = freePort();
        Path output = Files.createTempFile(directory, "node", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:MetaspaceSize=256m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar().toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("FIRSTHAND_"));
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        return new JarProcess(builder.start(), output, port);
    }

    int port() {
        return port;
    }

    /** Everything it has written so far. */
    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it answers that it is well. */
    void awaitHealthy() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!healthy()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("node did not become healthy:\n" + output());
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    /** Waits until it has ended by itself. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running:\n" + output());
        }
        return process.exitValue();
    }

    /** Stops it as an operator does (TERM) and waits for the end. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean healthy() {
        try {
            return HttpDesk.at(port).get("/actuator/health").status() == 200;
        } catch (UncheckedIOException notYetListening) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
