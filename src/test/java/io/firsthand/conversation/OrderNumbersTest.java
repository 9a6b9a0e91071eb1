package io.firsthand.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE-10001",
                " de 10001",
                "#DE10001",
                "ＤＥ－１０００１",
                "DE–1OOO1",
                "de—l0001",
                "DE - 10001",
                "DE\u221210001"
            })
    void bringsWhatPeopleTypeIntoOneForm(String typed) {
        assertThat(OrderNumbers.normal(typed)).isEqualTo("DE-10001");
    }

    @Test
    void findsNumbersInWordsInTheirOrder() {
        assertThat(OrderNumbers.in("My order de 10001, or was it FR-10002? Amazon says 302-1234567-7654321."))
                .containsExactly("DE-10001", "FR-10002", "302-1234567-7654321");
    }

    @Test
    void takesNoTelephoneDateOrWordForAnOrder() {
        assertThat(OrderNumbers.in("Call +49 30 1234567 on 2026-11-18, model XK-450, to hello, ID 12"))
                .isEmpty();
    }

    @Test
    void looksAtAFewOnly() {
        assertThat(OrderNumbers.in("DE-10001 DE-10002 DE-10003 DE-10004 DE-10005 DE-10006 DE-10007"))
                .hasSize(5);
    }
}
