package io.firsthand.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CustomerTextsTest {

    private final CustomerTexts texts = new CustomerTexts();

    @Test
    void existsInEveryLanguageThatCustomersAreAnsweredIn() throws Exception {
        Properties english = read("en");
        for (String language : CustomerTexts.SPOKEN) {
            assertThat(read(language).stringPropertyNames()).as(language).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(texts.text(key, language, "X1", "X2", "X3"))
                        .as(language + " " + key)
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void tellsTheTimeAsTheCustomerReadsIt() {
        Instant noon = Instant.parse("2026-11-18T12:00:00Z");

        assertThat(texts.time(noon, "de", ZoneId.of("Europe/Berlin")))
                .startsWith("18. November 2026")
                .endsWith("13:00 (GMT+01:00)");
        assertThat(texts.time(noon, "zh", ZoneId.of("Asia/Shanghai")))
                .startsWith("2026年11月18日")
                .endsWith("(GMT+08:00)");
        assertThat(texts.time(noon, "und", ZoneId.of("UTC")))
                .contains("November 18, 2026")
                .endsWith("(GMT)");
    }

    private static Properties read(String language) throws Exception {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(
                CustomerTextsTest.class.getResourceAsStream("/customer/texts_" + language + ".properties"),
                StandardCharsets.UTF_8));
        return properties;
    }
}
