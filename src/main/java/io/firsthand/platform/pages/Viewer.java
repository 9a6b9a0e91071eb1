package io.firsthand.platform.pages;

import io.firsthand.platform.text.Moments;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Who looks at a page.
 *
 * @param timeZone in which he reads times
 */
public record Viewer(String id, String name, String department, ZoneId timeZone) {

    /** Day and time where he is, e.g. {@code 2 Mar 2026, 16:05}. */
    public String time(Instant at, Locale locale) {
        return Moments.read(at, timeZone, locale);
    }
}
