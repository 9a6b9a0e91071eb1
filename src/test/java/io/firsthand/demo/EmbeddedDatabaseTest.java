package io.firsthand.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firsthand.platform.start.CannotStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    private static final Path BINARIES = Path.of("target", "postgres-binaries");

    /** One directory for all: making a database takes seconds, and each test finds it as another left it. */
    @TempDir
    static Path home;

    @Test
    void keepsWhatIsCommitted() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            assertThat(value(database.jdbcUrl(), "show fsync")).isEqualTo("on");
            assertThat(value(database.jdbcUrl(), "show synchronous_commit")).isEqualTo("on");
            assertThat(value(database.jdbcUrl(), "show full_page_writes")).isEqualTo("on");
            assertThat(value(database.jdbcUrl(), "show server_version"))
                    .as("version that the directory is checked for")
                    .startsWith(DataDirectory.POSTGRES_MAJOR + ".");
            execute(database.jdbcUrl(), "create table if not exists kept (word text)");
            execute(database.jdbcUrl(), "insert into kept values ('before the stop')");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            assertThat(value(database.jdbcUrl(), "select word from kept limit 1"))
                    .isEqualTo("before the stop");
        }
    }

    @Test
    void startsAtTheFirstTryAfterItsJvmWasKilled() throws Exception {
        Process jvm = holder();
        String url = url(jvm);
        execute(url, "create table killed (word text)");
        execute(url, "insert into killed values ('committed')");
        ProcessHandle postmaster = ProcessHandle.of(postmasterPid()).orElseThrow();

        jvm.destroyForcibly().waitFor();

        assertThat(postmaster.isAlive()).as("PostgreSQL outlives its JVM").isTrue();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            assertThat(value(database.jdbcUrl(), "select word from killed")).isEqualTo("committed");
            assertThat(postmaster.isAlive()).isFalse();
            execute(database.jdbcUrl(), "drop table killed");
        }
    }

    @Test
    void startsWhereTheNumberOfTheOldServerNowBelongsToAnotherProgram() throws Exception {
        EmbeddedDatabase.start(home, BINARIES).close();
        Files.writeString(
                home.resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            assertThat(value(database.jdbcUrl(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void beginsAnewWhereTheFirstStartWasInterrupted(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("postgres"));
        Files.writeString(other.resolve("postgres/PG_VERSION"), DataDirectory.POSTGRES_MAJOR);
        Files.writeString(other.resolve("postgres/postgresql.conf"), "");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(other, BINARIES)) {
            assertThat(value(database.jdbcUrl(), "select 1")).isEqualTo("1");
        }
        try (var left = Files.list(other)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("postgres-incomplete")))
                    .hasSize(1);
        }
    }

    @Test
    void refusesADirectoryThatIsInUse() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(home, BINARIES)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home, BINARIES))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already running");
            assertThat(value(first.jdbcUrl(), "select 1")).as("undisturbed").isEqualTo("1");
        }
    }

    @Test
    void refusesTheDataOfAnotherPostgresVersion(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("postgres"));
        Files.writeString(other.resolve("postgres/PG_VERSION"), "9\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(other, BINARIES))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 9")
                .hasMessageContaining("PostgreSQL " + DataDirectory.POSTGRES_MAJOR);
    }

    @Test
    void refusesTheDataOfAnotherUser(@TempDir Path other) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can give a directory away");
        Path data = Files.createDirectories(other.resolve("postgres"));
        UserPrincipal nobody =
                data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.setOwner(data, nobody);

        assertThatThrownBy(() -> EmbeddedDatabase.start(other, BINARIES))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("belongs to the user nobody");
    }

    @Test
    void refusesAPlaceWhereItCannotWrite(@TempDir Path other) throws Exception {
        Path file = Files.createFile(other.resolve("file"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(file, BINARIES))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot write");
    }

    private static Process holder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        EmbeddedDatabaseHolder.class.getName(),
                        home.toString(),
                        BINARIES.toString())
                .redirectError(Redirect.INHERIT)
                .start();
    }

    private static String url(Process jvm) throws IOException {
        try (BufferedReader lines = jvm.inputReader()) {
            return lines.lines()
                    .filter(line -> line.startsWith("url "))
                    .findFirst()
                    .orElseThrow()
                    .substring(4);
        }
    }

    private static long postmasterPid() throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
