package io.firsthand.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.RemedyKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a remedy says to a person, it can say in both languages. */
class RemedyTextsTest {

    /** Said by several modules, so their sentences stand with cases and platform. */
    private static final Set<String> ELSEWHERE =
            Set.of("case-not-found", "nothing-to-undo", "too-late-to-undo", "remedy-ended");

    private static final Path SOURCES = Path.of("src/main/java/io/firsthand/remedy");
    private static final Pattern REFUSAL =
            Pattern.compile("Refusal\\s*\\.(?:invalid|forbidden|notFound|conflict)\\(\\s*\"([a-z-]+)\"");
    private static final Pattern TIMELINE = Pattern.compile(
            "(?:append\\(\\s*(?:caseFile\\.id\\(\\)|remedy\\.caseId\\(\\)),\\s*\\w+,\\s*|clear\\(remedyNumber, by, |heardFromOutside\\(caseFile, )\"([a-z-]+[a-z])\"");

    private final Properties english = bundle("en");
    private final Properties chinese = bundle("zh");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        assertThat(found(REFUSAL)).hasSizeGreaterThan(20);
        for (String code : found(REFUSAL)) {
            if (!ELSEWHERE.contains(code)) {
                assertThat(english).containsKey("problem." + code);
            }
        }
    }

    @Test
    void everyTimelineEntryHasItsSentence() throws IOException {
        assertThat(found(TIMELINE)).hasSizeGreaterThan(12);
        for (String kind : found(TIMELINE)) {
            if (!ELSEWHERE.contains(kind)) {
                assertThat(english).containsKey("timeline." + kind);
            }
        }
    }

    @Test
    void everyNameThatIsShownHasItsWord() {
        assertNamed("remedy.kind.", RemedyKind.values());
        assertNamed("remedy.status.", RemedyStatus.values());
        assertNamed("remedy.rail.", Rail.values());
        assertNamed("ledger.status.", LedgerStatus.values());
        for (String problem : PaymentAnswers.PROBLEMS) {
            assertThat(english).containsKey("ledger.problem." + problem);
        }
        for (RemedyKind kind : RemedyKind.values()) {
            assertThat(english)
                    .containsKey("timeline.remedy-proposed-" + kind.name().toLowerCase(Locale.ROOT));
        }
        for (String end : List.of("executed", "given-up", "refused", "confirmed", "overturned")) {
            assertThat(english).containsKey("timeline.remedy-ended-" + end);
        }
    }

    private void assertNamed(String prefix, Enum<?>... names) {
        for (Enum<?> name : names) {
            assertThat(english).containsKey(prefix + name.name());
        }
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    private static Set<String> places(String message) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(message);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Properties bundle(String language) {
        Properties properties = new Properties();
        String name = "/messages/remedy_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(RemedyTextsTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
