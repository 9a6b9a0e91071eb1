package io.firsthand.platform.pages;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What stands around a page.
 *
 * @param address of the page, to mark its entry in the menu
 * @param otherLanguage address of the same page in the other language
 */
public record Frame(Viewer viewer, Locale locale, List<MenuItem> menu, String address, String otherLanguage) {

    /** As many entries as stand in one line on a small screen. */
    private static final int IN_ONE_LINE = 8;

    /** The entries in the head: what is used all day stands first. */
    public List<MenuItem> front() {
        return menu.size() <= IN_ONE_LINE + 1 ? menu : menu.subList(0, IN_ONE_LINE);
    }

    /** The entries that would need a second line, behind one; never a single one. */
    public List<MenuItem> behind() {
        return menu.subList(front().size(), menu.size());
    }

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

    /** Names of languages in the viewer's language, in a fixed order. */
    public String languages(Collection<String> tags) {
        return tags.stream()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(locale))
                .sorted()
                .collect(Collectors.joining(isChinese() ? "、" : ", "));
    }

    /** Days of the week in the viewer's language, Monday first. */
    public String days(Collection<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                .collect(Collectors.joining(isChinese() ? "、" : ", "));
    }

    /** Name of a time zone in the viewer's language, e.g. {@code China Time}. */
    public String zone(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, locale);
    }

    private boolean isChinese() {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
