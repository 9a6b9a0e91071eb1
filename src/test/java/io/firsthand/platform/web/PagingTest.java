package io.firsthand.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.platform.Refusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void cutsAPageAndSaysWhereTheNextOneStarts() {
        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, Cursor::of);

        assertThat(page.items()).containsExactly(1, 2);
        assertThat(Cursor.decode(page.next(), 1).number(0)).isEqualTo(2);
    }

    @Test
    void endsTheLastPage() {
        assertThat(Page.of(List.of(1, 2), 2, Cursor::of).next()).isNull();
    }

    @Test
    void keepsAKeyOfSeveralParts() {
        Instant at = Instant.parse("2026-11-18T09:00:00.123456Z");

        Cursor back = Cursor.decode(Cursor.of(at, 7L).encoded(), 2);

        assertThat(back.instant(0)).isEqualTo(at);
        assertThat(back.number(1)).isEqualTo(7);
    }

    @Test
    void refusesACursorThatItNeverGaveOut() {
        for (String forged : List.of("%%", "AAAA", Cursor.of("x").encoded())) {
            assertThatThrownBy(() -> Cursor.decode(forged, 1).number(0))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("cursor-invalid"));
        }
        assertThat(Cursor.decode(null, 1)).isNull();
    }

    @Test
    void capsThePage() {
        assertThat(Paging.limit(null)).isEqualTo(50);
        assertThat(Paging.limit(5000)).isEqualTo(200);
        assertThatThrownBy(() -> Paging.limit(0)).isInstanceOf(Refusal.class);
    }
}
