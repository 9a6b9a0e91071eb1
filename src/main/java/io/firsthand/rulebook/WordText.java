package io.firsthand.rulebook;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A customer's words, prepared for the question whether they say something. Case, accents of Latin letters, width and
 * punctuation do not count. Words are whole words; in scripts written without spaces (Chinese, Japanese, Thai) any part counts.
 * Only the first {@value #LIMIT} characters are looked at. Immutable and safe to share.
 */
public final class WordText {

    static final int LIMIT = 20_000;

    private static final Pattern LATIN_MARKS = Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}])\\p{M}+");
    /** where a script without spaces meets one with: 我要refund */
    private static final Pattern SCRIPT_CHANGE =
            Pattern.compile("(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}])(?=[\\p{IsLatin}\\p{N}])"
                    + "|(?<=[\\p{IsLatin}\\p{N}])(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}])");

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private final String normal;
    private final TreeSet<String> words = new TreeSet<>();

    private WordText(String normal) {
        this.normal = " " + normal + " ";
        for (String word : normal.split(" ")) {
            words.add(word);
        }
    }

    /** @param text as the customer wrote it; null counts as empty */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WordText of(String text) {
        String given = text == null ? "" : text;
        return new WordText(normalised(given.length() > LIMIT ? given.substring(0, LIMIT) : given));
    }

    /**
     * Whether the text says this.
     *
     * @param term in normal form: a word, a phrase, or either with a trailing {@code *} for "begins so"
     */
    public boolean says(String term) {
        boolean prefix = term.endsWith("*");
        String words = prefix ? term.substring(0, term.length() - 1) : term;
        if (withoutSpaces(words)) {
            return normal.contains(words);
        }
        return prefix ? saysBeginning(words) : saysWhole(words);
    }

    private boolean saysWhole(String term) {
        return term.indexOf(' ') < 0 ? words.contains(term) : normal.contains(" " + term + " ");
    }

    private boolean saysBeginning(String term) {
        if (term.indexOf(' ') >= 0) {
            return normal.contains(" " + term);
        }
        String next = words.ceiling(term);
        return next != null && next.startsWith(term);
    }

    /** Text in the form in which it is compared: lower case, no accents, one space between words; also that of terms. */
    public static String normalised(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = LATIN_MARKS
                .matcher(Normalizer.normalize(compatible, Normalizer.Form.NFD))
                .replaceAll("");
        String composed = Normalizer.normalize(bare, Normalizer.Form.NFC).replace("ß", "ss");
        String apart = SCRIPT_CHANGE.matcher(composed).replaceAll(" ");
        return SEPARATORS.matcher(apart).replaceAll(" ").strip();
    }

    private static boolean withoutSpaces(String term) {
        return term.codePoints().anyMatch(point -> switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI -> true;
            default -> false;
        });
    }

    /** Never the words themselves: they are personal. */
    @Override
    public String toString() {
        return "WordText of " + (normal.length() - 2) + " characters";
    }

    /** For the digest in the decision record. */
    String normal() {
        return normal.strip();
    }
}
