package io.firsthand.platform.pages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What stands around a page.
 *
 * @param address of the page, to mark its entry in the menu
 * @param otherLanguage address of the same page in the other language
 */
public record Frame(Viewer viewer, Locale locale, List<MenuItem> menu, String address, String otherLanguage) {

    /** {@code en} or {@code zh}. */
    public String language() {
        return locale.getLanguage();
    }

    /** Whether the page belongs to this entry of the menu. */
    public boolean isAt(MenuItem item) {
        return address.startsWith(item.address());
    }

    /** Day and time in the viewer's zone and language. */
    public String time(Instant at) {
        return viewer.time(at, locale);
    }
}
