package io.firsthand.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The PostgreSQL that a killed JVM left behind. It would keep a new one out of the directory. */
final class OrphanPostmaster {

    private static final long PATIENCE_SECONDS = 15;

    private final Path pidFile;

    OrphanPostmaster(Path data) {
        this.pidFile = data.resolve("postmaster.pid");
    }

    /** Ends it if there is one; whoever calls holds the directory, so nobody else can be using it. */
    void end() throws IOException {
        Optional<ProcessHandle> process = process();
        if (process.isPresent() && isPostgres(process.get())) {
            stop(process.get());
        } else if (process.isPresent()) {
            // the number went to some other program since, as after a restart of a container
            Files.delete(pidFile);
        }
    }

    private Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(line -> Long.parseLong(line.strip()))
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }

    private static void stop(ProcessHandle process) throws IOException {
        askToStop(process);
        if (!ended(process)) {
            // the log of changes brings the data back to what was committed
            process.destroyForcibly();
            ended(process);
        }
    }

    private static void askToStop(ProcessHandle process) {
        try {
            // "fast": a polite TERM would wait for whoever is still connected, e.g. a forgotten psql
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        } catch (IOException e) {
            // no such program, as on Windows
            process.destroy();
        }
    }

    private static boolean ended(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
