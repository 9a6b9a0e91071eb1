package io.firsthand.rulebook;

/**
 * Which two letters follow each other where a term could begin in a text: a small set that may say yes too often, never no.
 * Thousands of terms are asked of each text and nearly none occurs; this answers for most of them by their first two letters.
 */
final class LetterPairs {

    private static final int BITS_PER_LETTER = 16;
    private static final int SPREAD = 0x9E3779B9;

    private final long[] bits;
    private final int shift;

    private LetterPairs(int letters) {
        int power = 32 - Integer.numberOfLeadingZeros(Math.max(letters * BITS_PER_LETTER, 1024) - 1);
        this.bits = new long[1 << power - 6];
        this.shift = 32 - power;
    }

    /**
     * @param normal in normal form, with a space before and after
     * @param anywhere whether terms may begin inside of words: scripts without spaces
     */
    static LetterPairs of(String normal, boolean anywhere) {
        LetterPairs pairs = new LetterPairs(normal.length());
        for (int i = 0; i + 1 < normal.length(); i++) {
            if (anywhere || i > 0 && normal.charAt(i - 1) == ' ') {
                pairs.add(normal.charAt(i), normal.charAt(i + 1));
            }
        }
        return pairs;
    }

    /**
     * Whether the text may say something that begins so.
     *
     * @param length of the term; below two it always may
     */
    boolean mayBegin(String term, int length) {
        if (length < 2) {
            return true;
        }
        int place = place(term.charAt(0), term.charAt(1));
        return (bits[place >>> 6] & 1L << place) != 0;
    }

    private void add(char first, char second) {
        int place = place(first, second);
        bits[place >>> 6] |= 1L << place;
    }

    private int place(char first, char second) {
        return (first << 16 | second) * SPREAD >>> shift;
    }
}
