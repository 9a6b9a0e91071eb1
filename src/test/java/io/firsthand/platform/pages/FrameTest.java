package io.firsthand.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The head of every page keeps to one line. */
class FrameTest {

    @Test
    void aMenuThatWouldNeedASecondLineEndsInMore() {
        Frame lead = frame(12);

        assertThat(lead.front()).hasSize(8);
        assertThat(lead.behind()).hasSize(4);
        assertThat(Collections.disjoint(lead.front(), lead.behind())).isTrue();
    }

    @Test
    void aShortMenuIsShownWholeAndASingleEntryIsNeverHidden() {
        assertThat(frame(9).front()).hasSize(9);
        assertThat(frame(9).behind()).isEmpty();
        assertThat(frame(0).behind()).isEmpty();
    }

    private static Frame frame(int entries) {
        List<MenuItem> menu = IntStream.range(0, entries)
                .mapToObj(n -> MenuItem.forRoles("/page-" + n, "page-" + n, n, "lead"))
                .toList();
        return new Frame(null, Locale.ENGLISH, menu, "/", "/");
    }
}
