package io.firsthand.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            My cup came BROKEN!           | broken       | true
            My cup is unbroken            | broken       | false
            It broke, breaking my heart   | break*       | true
            It broke                      | break*       | false
            arrived,  damaged             | arrived damaged | true
            arrived badly damaged         | arrived damaged | false
            please cancel my orders       | my order*    | true
            Je veux être remboursé        | rembourse    | true
            Die Größe passt nicht         | grosse       | true
            我的杯子破损了                  | 破损          | true
            请查一下物流                    | 破损          | false
            我要refund谢谢                 | refund       | true
            ＲＥＦＵＮＤ please             | refund       | true
            商品が壊れていました              | 壊れ          | true
            が                            | か            | false
            """)
    void saysWhatTheCustomerSaid(String text, String term, boolean says) {
        assertThat(WordText.of(text).says(WordText.normalised(term) + (term.endsWith("*") ? "*" : "")))
                .isEqualTo(says);
    }

    @Test
    void takesAnyTextAndNeverShowsIt() {
        assertThat(WordText.of(null).says("anything")).isFalse();
        assertThat(WordText.of("x ".repeat(600_000)).says("x")).isTrue();
        assertThat(WordText.of("my secret").toString()).doesNotContain("secret");
    }
}
