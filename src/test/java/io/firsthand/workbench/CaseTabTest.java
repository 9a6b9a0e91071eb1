package io.firsthand.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be said of the Case tab's scripts without a browser. */
class CaseTabTest {

    private static final Path SCRIPTS =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts");
    private static final Pattern KEY = Pattern.compile("'(tab\\.[A-Za-z.-]+)'");

    @Test
    void usesOnlyTextsThatExistInBothLanguages() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String script : scripts()) {
            Matcher key = KEY.matcher(script);
            while (key.find()) {
                used.add(key.group(1));
            }
        }
        assertThat(used).isNotEmpty();
        assertThat(ResourceBundle.getBundle("messages/workbench", Locale.ENGLISH)
                        .keySet())
                .containsAll(used);
        assertThat(ResourceBundle.getBundle("messages/workbench", Locale.CHINESE)
                        .keySet())
                .containsAll(used);
    }

    @Test
    void neverTurnsTextIntoMarkup() throws IOException {
        assertThat(scripts())
                .isNotEmpty()
                .noneMatch(script -> script.matches(
                        "(?s).*(innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|new Function).*"));
    }

    private static List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .map(CaseTabTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
