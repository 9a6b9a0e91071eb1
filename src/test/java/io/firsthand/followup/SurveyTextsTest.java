package io.firsthand.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyTextsTest {

    private final SurveyTexts texts = new SurveyTexts();

    @ParameterizedTest
    @ValueSource(strings = {"zh", "de", "fr", "es", "ja"})
    void everyLanguageSaysEverything(String language) throws IOException {
        Properties english = read("en");
        Properties other = read(language);

        assertThat(other.keySet()).isEqualTo(english.keySet());
        english.stringPropertyNames()
                .forEach(key -> assertThat(places(other.getProperty(key)))
                        .as(language + " " + key)
                        .isEqualTo(places(english.getProperty(key))));
    }

    @Test
    void askedQuestionsHaveWords() {
        ScenarioQuestions.ALL
                .codes()
                .forEach(code -> assertThat(texts.text("question." + code, "fr"))
                        .endsWith("?")
                        .doesNotContain("''"));
    }

    @Test
    void aLanguageThatWeDoNotSpeakReadsEnglish() {
        assertThat(texts.text("send", "pt")).isEqualTo("Send");
    }

    private static String places(String text) {
        return (text.contains("{0}") ? "0" : "") + (text.contains("{1}") ? "1" : "");
    }

    private static Properties read(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                SurveyTextsTest.class.getResourceAsStream("/customer/survey_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
