package io.firsthand.conversation;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Order numbers as customers write them: with blanks, other dashes, full-width digits, the letter O for zero. */
final class OrderNumbers {

    /** More than this in one message are not looked up: each costs a query. */
    private static final int MOST = 5;

    /** the shops' own numbers, DE-10001, and Amazon's, 302-1234567-1234567 */
    private static final Pattern IN_TEXT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:[A-Z]{2} ?-? ?[0-9OIL]{5,10}|[0-9]{3}-[0-9]{7}-[0-9]{7})(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OWN = Pattern.compile("([A-Z]{2})-?([0-9OIL]{5,10})");

    private OrderNumbers() {}

    /** What looks like an order number in the customer's words, in normal form, in the order of the words. */
    static List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = IN_TEXT.matcher(plain(text.substring(0, Math.min(text.length(), 20_000))));
        while (found.size() < MOST && matcher.find()) {
            String number = normal(matcher.group());
            if (number.chars().filter(Character::isDigit).count() >= 5) {
                found.add(number);
            }
        }
        return List.copyOf(found);
    }

    /** The one form of a number that was given as such. */
    static String normal(String number) {
        String compact = plain(number).toUpperCase(Locale.ROOT).replaceAll("[\\s#]", "");
        Matcher own = OWN.matcher(compact);
        if (!own.matches()) {
            return compact;
        }
        return own.group(1) + "-" + own.group(2).replace('O', '0').replaceAll("[IL]", "1");
    }

    /** A field may hold what the customer typed: the number, or a sentence with it. */
    static List<String> inField(String field) {
        return Stream.concat(Stream.of(normal(field)), in(field).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Pd}|\u2212", "-");
    }
}
