package io.firsthand.platform.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Who looks at a page.
 *
 * @param timeZone in which he reads times
 */
public record Viewer(String id, String name, String department, ZoneId timeZone) {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINESE);

    /** Day and time where he is, e.g. {@code 2 Mar 2026, 16:05}. */
    public String time(Instant at, Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return (chinese ? CHINESE : ENGLISH).withZone(timeZone).format(at);
    }
}
