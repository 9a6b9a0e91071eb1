package io.firsthand.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 <ann.lee@example.com>: unknown | 550 5.1.1 <…@…>: unknown",
                "no route to \"王@例子.中国\" | no route to \"…@…\"",
                "unknown recipient +49 170 555-0123 | unknown recipient …",
                "card 4111 1111 1111 1111 declined | card … declined",
                "read timed out after 30000 ms | read timed out after 30000 ms",
                "HTTP 500 for refund:R12345678:1 | HTTP 500 for refund:R12345678:1",
                "HTTP 500 for refund:R100001:1 | HTTP 500 for refund:R100001:1",
            })
    void tellsWhatFailedAndNotForWhom(String said, String kept) {
        assertThat(FailureText.of(new IllegalStateException(said))).isEqualTo("IllegalStateException: " + kept);
    }

    @Test
    void isOneLineThatTheDatabaseTakes() {
        assertThat(FailureText.of(new IllegalStateException("a\u0000b\r\nERROR forged")))
                .isEqualTo("IllegalStateException: a b ERROR forged");
        assertThat(FailureText.of(new IllegalStateException("long ".repeat(100_000))))
                .hasSizeLessThanOrEqualTo(500);
        assertThat(FailureText.of(new NullPointerException())).isEqualTo("NullPointerException: null");
    }
}
