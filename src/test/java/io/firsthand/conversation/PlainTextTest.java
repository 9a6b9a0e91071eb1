package io.firsthand.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void keepsEverythingThatATextCanHold() {
        String words = "a\tb\nc \u202E\u200B\u2066 \uD83D\uDE00 ${x} <b>";

        assertThat(PlainText.clean(words)).isEqualTo(words);
    }

    @Test
    void dropsWhatNoTextCanHold() {
        assertThat(PlainText.clean("a\u0000\u0007b\r\nc\rd\uD800e\uDC00")).isEqualTo("ab\nc\nd\uFFFDe\uFFFD");
        assertThat(PlainText.clean(null)).isEmpty();
    }

    @Test
    void letsNoLineBreakIntoALine() {
        assertThat(PlainText.line(" a@b.c\r\nBcc: x \u0085y")).isEqualTo("a@b.c Bcc: x y");
    }

    @Test
    void seesThatNothingCanBeRead() {
        assertThat(PlainText.isInvisible("")).isTrue();
        assertThat(PlainText.isInvisible(" \u00A0\u2007\u3000\u202E\u200B\u2066\uFEFF\n"))
                .isTrue();
        assertThat(PlainText.isInvisible("\uD83D\uDE00")).isFalse();
        assertThat(PlainText.isInvisible("\u200B?")).isFalse();
    }

    @Property(tries = 300)
    void yieldsTextThatSurvivesTheDatabasesEncoding(@ForAll String any) {
        String clean = PlainText.clean(any);

        assertThat(new String(clean.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(clean)
                .doesNotContain("\u0000");
        assertThat(PlainText.clean(clean)).isEqualTo(clean);
    }
}
