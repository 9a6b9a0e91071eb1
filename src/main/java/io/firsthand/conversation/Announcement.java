package io.firsthand.conversation;

import io.firsthand.platform.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One text for many customers, by language. It may hold the places {@code {name}}, {@code {order}} and {@code {case}}; what
 * is put there is plain text and is not looked at again.
 *
 * @param texts by BCP 47 primary tag; English is there unless all is empty
 */
public record Announcement(Map<String, String> texts) {

    /** Places that may stand in a text. */
    public static final Set<String> PLACES = Set.of("name", "order", "case");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** The languages in which customers are addressed, English first. */
    public static List<String> languages() {
        return CustomerTexts.SPOKEN.stream()
                .sorted(Comparator.comparing((String language) -> !language.equals("en"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * @param texts empty ones are left out
     * @throws Refusal {@code announcement-without-english}, {@code announcement-language-unknown}, {@code
     *     announcement-place-unknown}, {@code text-too-large}
     */
    public static Announcement of(Map<String, String> texts) {
        Map<String, String> clean = new TreeMap<>();
        texts.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                clean.put(language, checked(language, text));
            }
        });
        if (!clean.isEmpty() && !clean.containsKey("en")) {
            throw Refusal.invalid("announcement-without-english", "texts");
        }
        return new Announcement(Map.copyOf(clean));
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The language in which somebody of this language reads it: his own, else English. */
    String languageFor(String language) {
        return texts.containsKey(language) ? language : "en";
    }

    /** The text with its places filled. */
    String filled(String language, Map<String, String> values) {
        Matcher place = PLACE.matcher(texts.get(language));
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            place.appendReplacement(filled, Matcher.quoteReplacement(values.get(place.group(1))));
        }
        return place.appendTail(filled).toString();
    }

    private static String checked(String language, String text) {
        if (!languages().contains(language)) {
            throw Refusal.invalid("announcement-language-unknown", "texts", "language", language);
        }
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (!PLACES.contains(place.group(1))) {
                throw Refusal.invalid("announcement-place-unknown", "texts", "place", place.group(1));
            }
        }
        return Replying.words(text);
    }
}
