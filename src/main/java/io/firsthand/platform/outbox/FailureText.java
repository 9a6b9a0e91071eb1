package io.firsthand.platform.outbox;

import java.util.regex.Pattern;

/**
 * What is kept and logged of a failed delivery: the kind of failure and its sentence, without whom it was for. Mail servers and
 * payment companies like to repeat the address or the account in it.
 */
final class FailureText {

    private static final int LONGEST = 500;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(),;:]+@[^\\s<>\"'(),;]+");

    /** Telephone, account and card numbers, also in groups; not ours, which begin with a letter. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\p{L}\\d])\\+?\\d(?:[ .\\-]?\\d){6,}");

    /** The database takes no NUL, and no log a line that somebody else wrote. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private FailureText() {}

    static String of(Throwable failure) {
        String sentence = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        String bounded = sentence.substring(0, Math.min(sentence.length(), 4 * LONGEST));
        String plain = CONTROL.matcher(bounded).replaceAll(" ");
        String nameless =
                LONG_NUMBER.matcher(ADDRESS.matcher(plain).replaceAll("…@…")).replaceAll("…");
        return nameless.substring(0, Math.min(nameless.length(), LONGEST));
    }
}
