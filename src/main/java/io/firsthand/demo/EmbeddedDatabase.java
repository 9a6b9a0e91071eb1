package io.firsthand.demo;

import io.firsthand.platform.start.CannotStart;
import io.firsthand.platform.start.FirstRunDatabase;
import io.firsthand.platform.text.Bilingual;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A real PostgreSQL in a directory of ours that keeps its data. What is committed survives a power cut, and a start after a
 * {@code kill -9} works at the first try. It ends with the application context, after everything that still uses it.
 */
class EmbeddedDatabase implements FirstRunDatabase, AutoCloseable {

    private static final String NAME = "firsthand";
    private static final String SUPERUSER = "postgres";

    private final DataDirectory directory;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(DataDirectory directory, EmbeddedPostgres server) {
        this.directory = directory;
        this.server = server;
    }

    /**
     * Starts the database, in a new directory or with the data that is there.
     *
     * @param home directory for data, binaries and log; made if it is not there
     * @throws CannotStart if the directory is in use, another user's or another PostgreSQL version's
     */
    static EmbeddedDatabase start(Path home) {
        return start(home, home.resolve("postgres-binaries"));
    }

    /** As {@link #start(Path)}, with the binaries unpacked elsewhere. */
    static EmbeddedDatabase start(Path home, Path binaries) {
        DataDirectory directory = DataDirectory.open(home);
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(directory, server(directory, binaries));
            database.createDatabase();
            directory.markComplete();
            return database;
        } catch (IOException | IllegalStateException | SQLException e) {
            directory.close();
            throw new CannotStart(
                    new Bilingual(
                            "PostgreSQL did not start in " + directory.data() + " (" + e.getMessage() + ").",
                            "PostgreSQL 未能在 " + directory.data() + " 启动（" + e.getMessage() + "）。"),
                    new Bilingual("Read why in " + directory.log() + ".", "原因请查看 " + directory.log() + "。"));
        }
    }

    private static EmbeddedPostgres server(DataDirectory directory, Path binaries) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.data())
                .setOverrideWorkingDirectory(binaries.toAbsolutePath().toFile())
                .setCleanDataDirectory(false)
                // its hook would stop the server while pools and job executor still use it; the context closes us last
                .setRegisterShutdownHook(false)
                // the library switches both off for the sake of tests; people's data is kept here
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_connections", "50")
                .setServerConfig("log_checkpoints", "off")
                .setOutputRedirector(Redirect.appendTo(directory.log().toFile()))
                .setErrorRedirector(Redirect.appendTo(directory.log().toFile()))
                // longer than a crash recovery takes
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean there;
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                there = found.next();
            }
            if (!there) {
                statement.execute("create database " + NAME);
            }
        }
    }

    @Override
    public String jdbcUrl() {
        return server.getJdbcUrl(SUPERUSER, NAME);
    }

    @Override
    public String username() {
        return SUPERUSER;
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            directory.close();
        }
    }
}
