package io.firsthand.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.Questions;
import io.firsthand.remedy.DecisionLetters;
import io.firsthand.remedy.Offer.Way;
import io.firsthand.remedy.Rail;
import io.firsthand.rulebook.ListValue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerWordsTest {

    @Test
    void saysTheSameInEveryLanguageInWhichCustomersAreAnswered() throws IOException {
        for (String language : DecisionLetters.LANGUAGES) {
            AnswerWords words = new AnswerWords(language, ZoneOffset.UTC);
            assertThat(keys(language)).as(language).containsExactlyInAnyOrderElementsOf(keys("en"));
            for (String key : keys("en")) {
                assertThat(words.say(key, "X1", "X2", "X3"))
                        .as(language + " " + key)
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void hasASentenceForEveryWayAndRail() throws IOException {
        assertThat(keys("en"))
                .containsAll(Stream.of(Way.values())
                        .filter(way -> way != Way.DENIAL)
                        .map(way -> "way." + way)
                        .toList())
                .containsAll(Arrays.stream(Rail.values())
                        .filter(rail -> rail != Rail.NONE)
                        .map(rail -> "rail." + rail)
                        .toList());
    }

    @Test
    void asksOnlyWhatTheRulesAsk() throws IOException {
        List<String> asked =
                Questions.ALL.values().stream().map(ListValue::code).toList();

        assertThat(keys("en").stream().filter(key -> key.startsWith("ask.")).map(key -> key.substring("ask.".length())))
                .isNotEmpty()
                .allMatch(code -> asked.contains(code)
                        || List.of("dutiesPaid", "provenLoss").contains(code));
    }

    @Test
    void takesTheWordsOfALetterWithoutItsGreeting() {
        AnswerWords german = new AnswerWords("de", ZoneOffset.UTC);

        assertThat(german.body("return.label-follows", "T100001", "morgen"))
                .startsWith("Ihre Rücksendung T100001 ist genehmigt")
                .doesNotContain("Guten Tag");
    }

    private static List<String> keys(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                AnswerWordsTest.class.getResourceAsStream("/customer/answer_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return List.copyOf(words.stringPropertyNames());
    }
}
