package io.firsthand.rulebook;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A customer's words, prepared for the question whether they say something. Case, accents of Latin letters, width and
 * punctuation do not count. Words are whole words; in scripts written without spaces (Chinese, Japanese, Thai) any part counts.
 * Only the first {@value #LIMIT} characters are looked at. Immutable and safe to share.
 */
public final class WordText {

    static final int LIMIT = 20_000;

    private final String normal;
    private final Set<String> words;
    private final TreeSet<String> sorted;
    private final LetterPairs pairs;

    private WordText(String normal) {
        this.normal = " " + normal + " ";
        this.pairs = LetterPairs.of(this.normal, withoutSpaces(normal));
        this.words = new HashSet<>(Arrays.asList(normal.split(" ")));
        this.sorted = new TreeSet<>(words);
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
        if (!pairs.mayBegin(term, prefix ? term.length() - 1 : term.length())) {
            return false;
        }
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
        String next = sorted.ceiling(term);
        return next != null && next.startsWith(term);
    }

    /** Text in the form in which it is compared: lower case, no accents, one space between words; also that of terms. */
    public static String normalised(String text) {
        String plain = text;
        if (!isAscii(text)) {
            String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
            plain = Normalizer.normalize(withoutLatinMarks(compatible), Normalizer.Form.NFC);
        }
        return words(plain.toLowerCase(Locale.ROOT));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String withoutLatinMarks(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        boolean latin = false;
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            if (!mark) {
                // Latin and Greek with their extensions; marks elsewhere are part of the letter
                latin = c < 0x400 || c >= 0x1E00 && c < 0x2000;
                bare.append(c == 'ß' ? "ss" : String.valueOf(c));
            } else if (!latin) {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    /** One space for whatever is no letter or digit, and where a script without spaces meets another: 我要refund. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length() + 8);
        int last = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean part = Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
            if (part) {
                if (last != 0 && words.length() > 0 && withoutSpaces(last) != withoutSpaces(point)) {
                    words.append(' ');
                }
                words.appendCodePoint(point);
                last = point;
            } else if (last != 0) {
                words.append(' ');
                last = 0;
            }
        }
        int end = words.length();
        return end > 0 && words.charAt(end - 1) == ' ' ? words.substring(0, end - 1) : words.toString();
    }

    private static boolean withoutSpaces(String term) {
        for (int i = 0; i < term.length(); i++) {
            if (term.charAt(i) >= 0x0E00 && withoutSpaces(term.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean withoutSpaces(int point) {
        if (point < 0x0E00) {
            return false;
        }
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI -> true;
            default -> false;
        };
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
