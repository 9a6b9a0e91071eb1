package io.firsthand.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** One PostgreSQL for all that a benchmark compares, durable as in production: a commit is on the disk. */
final class BenchmarkDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;

    BenchmarkDatabase() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JDBC address of a new database. */
    String create(String name) {
        execute("postgres", "create database " + name);
        return server.getJdbcUrl("postgres", name);
    }

    /** JDBC address of a copy of a database that nobody is connected to. */
    String copy(String name, String copy) {
        execute("postgres", "create database " + copy + " template " + name);
        return server.getJdbcUrl("postgres", copy);
    }

    /** The statistics that a database in use has gathered by itself. */
    void analyze(String name) {
        execute(name, "vacuum analyze");
    }

    /** Processor time of all connections' server processes so far; they live as long as their connection. */
    Duration cpu() {
        try (Connection connection = server.getDatabase("postgres", "postgres").getConnection();
                Statement statement = connection.createStatement();
                ResultSet pids = statement.executeQuery("select pid from pg_stat_activity")) {
            Duration cpu = Duration.ZERO;
            while (pids.next()) {
                cpu = cpu.plus(ProcessHandle.of(pids.getLong(1))
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO));
            }
            return cpu;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url + "&reWriteBatchedInserts=true");
        config.setUsername("postgres");
        config.setMaximumPoolSize(10);
        return new HikariDataSource(config);
    }

    /** For plain JDBC on Firsthand's own tables. */
    HikariDataSource schemaPool(String url) {
        return pool(url + "&currentSchema=public,desk");
    }

    private void execute(String database, String sql) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
