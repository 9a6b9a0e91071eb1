package io.firsthand.platform.text;

import io.firsthand.platform.Money;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Words, money and dates as a customer reads them: {@code customer/<bundle>_<language>}, and his time zone. */
public final class CustomerWords {

    private static final Map<String, MessageSource> BUNDLES = new ConcurrentHashMap<>();

    private final MessageSource texts;
    private final Locale locale;
    private final ZoneId zone;

    /**
     * @param bundle e.g. {@code letter}
     * @param language one of those in which customers are addressed; others read English
     */
    public CustomerWords(String bundle, String language, ZoneId zone) {
        this.texts = BUNDLES.computeIfAbsent(bundle, CustomerWords::read);
        this.locale = Locale.forLanguageTag(language);
        this.zone = zone;
    }

    private static MessageSource read(String bundle) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("customer/" + bundle);
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setDefaultLocale(Locale.ENGLISH);
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }

    /** @throws org.springframework.context.NoSuchMessageException if the bundle does not hold the key */
    public String text(String key, Object... values) {
        return texts.getMessage(key, values, locale);
    }

    /** The same, where a key need not have a text. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.getMessage(key, null, null, locale));
    }

    public String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    /** Day and time, with the time zone named. */
    public String moment(Instant instant) {
        String dateAndTime = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
        return dateAndTime + " "
                + DateTimeFormatter.ofPattern("(OOOO)", locale).withZone(zone).format(instant);
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
