package io.firsthand.conversation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What we say to customers of our own accord, in the languages they are answered in: {@code customer/texts_<language>}. */
@Component
class CustomerTexts {

    /** Others read English. */
    static final Set<String> SPOKEN = Set.of("en", "zh", "de", "fr", "es", "ja");

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    CustomerTexts() {
        texts.setBasename("customer/texts");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setDefaultLocale(Locale.ENGLISH);
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    /** @param language BCP 47 primary tag, {@code und} if unknown */
    String text(String key, String language, Object... args) {
        return texts.getMessage(key, args, Locale.forLanguageTag(spoken(language)));
    }

    /** The language in which somebody of that language is addressed. */
    String spoken(String language) {
        return SPOKEN.contains(language) ? language : "en";
    }

    /** An instant as the customer reads it, with the time zone named. */
    String time(Instant instant, String language, ZoneId zone) {
        Locale locale = Locale.forLanguageTag(spoken(language));
        String dateAndTime = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
        return dateAndTime + " "
                + DateTimeFormatter.ofPattern("(OOOO)", locale).withZone(zone).format(instant);
    }
}
