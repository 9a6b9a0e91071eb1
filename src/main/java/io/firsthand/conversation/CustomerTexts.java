package io.firsthand.conversation;

import io.firsthand.platform.text.CustomerWords;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What we say to customers of our own accord, in the languages they are answered in: {@code customer/texts_<language>}. */
@Component
class CustomerTexts {

    /** Others read English. */
    static final Set<String> SPOKEN = Set.of("en", "zh", "de", "fr", "es", "ja");

    /** @param language BCP 47 primary tag, {@code und} if unknown */
    String text(String key, String language, Object... args) {
        return words(language, ZoneOffset.UTC).text(key, args);
    }

    /** The language in which somebody of that language is addressed. */
    String spoken(String language) {
        return SPOKEN.contains(language) ? language : "en";
    }

    /** An instant as the customer reads it, with the time zone named. */
    String time(Instant instant, String language, ZoneId zone) {
        return words(language, zone).moment(instant);
    }

    private CustomerWords words(String language, ZoneId zone) {
        return new CustomerWords("texts", spoken(language), zone);
    }
}
