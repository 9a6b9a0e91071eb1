package io.firsthand.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** What was looked for stands in the session, which is stored in the database: it holds no more than it must. */
class TypedTermsTest {

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void keepsTheLastOnesAndForgetsTheOthers() {
        String first = TypedTerms.keep(session, "Ingrid");
        assertThat(TypedTerms.find(session, first)).contains("Ingrid");

        for (int i = 0; i < 20; i++) {
            TypedTerms.keep(session, "term " + i);
        }

        assertThat(TypedTerms.find(session, first)).isEmpty();
    }

    @Test
    void cutsWhatIsFarTooLongButLeavesItTooLong() {
        String key = TypedTerms.keep(session, "x".repeat(2_000_000));

        assertThat(TypedTerms.find(session, key).orElseThrow()).hasSizeBetween(201, 1000);
    }
}
