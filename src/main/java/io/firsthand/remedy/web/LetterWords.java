package io.firsthand.remedy.web;

import io.firsthand.platform.Money;
import io.firsthand.platform.text.Bilingual;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of a letter in the customer's language: {@code customer/letter_<language>}. */
final class LetterWords {

    private static final ResourceBundleMessageSource TEXTS = new ResourceBundleMessageSource();

    static {
        TEXTS.setBasename("customer/letter");
        TEXTS.setDefaultEncoding(StandardCharsets.UTF_8.name());
        TEXTS.setDefaultLocale(Locale.ENGLISH);
        TEXTS.setFallbackToSystemLocale(false);
        TEXTS.setAlwaysUseMessageFormat(true);
    }

    private final Locale locale;
    private final ZoneId zone;

    LetterWords(String language, ZoneId zone) {
        this.locale = Locale.forLanguageTag(language);
        this.zone = zone;
    }

    public String text(String key, Object... values) {
        return TEXTS.getMessage(key, values, locale);
    }

    public String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    /** In Chinese for a Chinese customer, else in English: sources have no other language. */
    public String of(Bilingual text) {
        return text.in(locale);
    }

    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        return format.format(money.amount());
    }
}
