package io.firsthand.platform.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Day and time as the people of the desk read them, the same on pages, in timelines and in the Case tab. */
public final class Moments {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINESE);

    private Moments() {}

    /** E.g. {@code 2 Mar 2026, 16:05}, in the reader's zone. */
    public static String read(Instant at, ZoneId zone, Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return (chinese ? CHINESE : ENGLISH).withZone(zone).format(at);
    }
}
