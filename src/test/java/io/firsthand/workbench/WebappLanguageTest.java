package io.firsthand.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web applications speak Chinese completely: every text of the English file, none left in English. */
class WebappLanguageTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    /** Names that are the same in Chinese. */
    private static final Set<String> NAMES = Set.of("Firsthand", "SQL", "JSON", "ID", "URL", "PDF", "LDAP", "CSV");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void hasEveryTextInChinese(String application) throws IOException {
        Map<String, String> english = texts(application, "en");
        Map<String, String> chinese = texts(application, "zh");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        Set<String> wrong = new TreeSet<>();
        english.forEach((key, text) -> {
            String translated = chinese.get(key);
            if (leftInEnglish(key, text, translated)) {
                wrong.add(key + ": left in English: " + translated);
            }
            if (!places(text).equals(places(translated))) {
                wrong.add(key + ": other places than " + places(text));
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static boolean leftInEnglish(String key, String english, String chinese) {
        if (key.startsWith("dateLocales.") || HAN.matcher(chinese).find()) {
            return false;
        }
        String words = PLACE.matcher(chinese).replaceAll(" ").replaceAll("&\\w+;", " ");
        Matcher word = WORD.matcher(words);
        while (word.find()) {
            if (!NAMES.contains(word.group())) {
                return true;
            }
        }
        return english.isBlank() != chinese.isBlank();
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    private static Map<String, String> texts(String application, String language) throws IOException {
        String file = "/META-INF/resources/webjars/camunda/app/" + application + "/locales/" + language + ".json";
        try (InputStream content = WebappLanguageTest.class.getResourceAsStream(file)) {
            assertThat(content).as(file).isNotNull();
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> texts = new TreeMap<>();
            // the engine's own files begin with a byte order mark
            collect(new ObjectMapper().readTree(text.replace("\uFEFF", "")), "", texts);
            return texts;
        }
    }

    private static void collect(JsonNode node, String path, Map<String, String> texts) {
        node.properties().forEach(entry -> {
            String key = path + entry.getKey();
            if (entry.getValue().isObject()) {
                collect(entry.getValue(), key + ".", texts);
            } else {
                texts.put(key, entry.getValue().isTextual() ? entry.getValue().asText() : entry.getKey());
            }
        });
    }
}
