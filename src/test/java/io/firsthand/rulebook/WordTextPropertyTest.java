package io.firsthand.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever makes {@link WordText} quick must not change what it says: it is held against the plain meaning. */
class WordTextPropertyTest {

    private static final Set<UnicodeScript> WITHOUT_SPACES =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.THAI);

    @Property(tries = 4_000)
    void saysWhatThePlainMeaningSays(@ForAll("texts") String text, @ForAll("terms") String term) {
        boolean plain = plainly(WordText.normalised(text), term);

        Statistics.label("said").collect(plain);
        assertThat(WordText.of(text).says(term)).isEqualTo(plain);
    }

    /** Few letters of each kind, so that texts and terms meet often. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', 'b', 'é', ' ', '.', 'A', '破', '损', 'か', 'が')
                .ofMaxLength(14);
    }

    @Provide
    Arbitrary<String> terms() {
        Arbitrary<String> words = Arbitraries.strings()
                .withChars('a', 'b', 'e', ' ', '破', '损', 'か')
                .ofMaxLength(4)
                .map(WordText::normalised);
        return Combinators.combine(words, Arbitraries.of("", "*")).as(String::concat);
    }

    private static boolean plainly(String text, String term) {
        boolean prefix = term.endsWith("*");
        String words = prefix ? term.substring(0, term.length() - 1) : term;
        String padded = " " + text + " ";
        if (words.codePoints().anyMatch(point -> WITHOUT_SPACES.contains(UnicodeScript.of(point)))) {
            return padded.contains(words);
        }
        if (words.contains(" ")) {
            return padded.contains(" " + words + (prefix ? "" : " "));
        }
        return Arrays.stream(text.split(" ")).anyMatch(word -> prefix ? word.startsWith(words) : word.equals(words));
    }
}
