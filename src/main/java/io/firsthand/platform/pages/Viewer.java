package io.firsthand.platform.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Who looks at a page.
 *
 * @param timeZone in which he reads times
 */
public record Viewer(String id, String name, String department, ZoneId timeZone) {

    /** Day and time where he is, e.g. {@code 2 Mar 2026, 16:05}. */
    public String time(Instant at, Locale locale) {
        // the English of this product writes the day first
        Locale written = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINA : Locale.UK;
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(written)
                .withZone(timeZone)
                .format(at);
    }
}
