package io.firsthand.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Another node of the desk: a JVM of its own on the same database as the product tests. */
public final class SecondNode implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final int port;

    private SecondNode(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "second node's log");
        reader.setDaemon(true);
        reader.start();
        this.port = awaitStart();
    }

    /** Starts it and waits until it answers. */
    public static SecondNode start(String... settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.firsthand.Firsthand",
                "--server.port=0",
                // says which port it took
                "--logging.level.org.springframework.boot.web.embedded.tomcat.TomcatWebServer=info",
                "--spring.datasource.url=" + TestDatabase.url("product"),
                "--spring.datasource.username=postgres",
                "--camunda.bpm.job-execution.enabled=false",
                "--firsthand.background.enabled=false",
                "--firsthand.demo.enabled=true",
                // it names the port, and the product's log is quiet
                "--logging.level.org.springframework.boot.web.embedded.tomcat=info"));
        Stream.of(settings).forEach(command::add);
        try {
            return new SecondNode(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(log::add);
        } catch (IOException e) {
            log.add(e.toString());
        }
    }

    /** The first start's work goes on for a moment after Spring says that it started. */
    private boolean isReady(int port) throws InterruptedException {
        for (int tries = 0; process.isAlive() && tries < 300; tries++) {
            try {
                if (HttpDesk.at(port).get("/actuator/health").status() == 200) {
                    return true;
                }
            } catch (UncheckedIOException notYet) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        return false;
    }

    private int awaitStart() {
        List<String> seen = new ArrayList<>();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        int found = 0;
        try {
            while (System.nanoTime() < deadline && (process.isAlive() || !log.isEmpty())) {
                String line = log.poll(1, TimeUnit.SECONDS);
                if (line == null) {
                    continue;
                }
                seen.add(line);
                Matcher port = PORT.matcher(line);
                if (port.find()) {
                    found = Integer.parseInt(port.group(1));
                }
                if (line.contains("Started Firsthand") && isReady(found)) {
                    return found;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new AssertionError("the second node did not start:\n"
                + String.join("\n", seen.subList(Math.max(0, seen.size() - 80), seen.size())));
    }
}
