package io.firsthand.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            1234.56     | EUR | 1234.56
            1.234,56    | EUR | 1234.56
            1,234.56    | EUR | 1234.56
            1 234,56    | EUR | 1234.56
            1'234.56    | EUR | 1234.56
            1.234.567   | EUR | 1234567
            1,234       | EUR | 1234
            12,5        | EUR | 12.5
            0.125       | EUR | 0.125
            １２３       | CNY | 123
            １，２３４．５０ | CNY | 1234.50
            ¥200        | CNY | 200
            ￥200       | CNY | 200
            200元        | CNY | 200
            ¥200        | JPY | 200
            1,200       | JPY | 1200
            eur 20      | EUR | 20
            20 €        | EUR | 20
            -5          | EUR | -5
            1.234       | KWD | 1.234
            """)
    void readsWhatCanBeMeantInOneWayOnly(String written, String currency, BigDecimal amount) {
        assertThat(AmountText.read(written, Currency.getInstance(currency), Locale.ENGLISH))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(amount));
        assertThat(AmountText.read(written, Currency.getInstance(currency), Locale.CHINESE))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            1.234     | EUR
            abc       | EUR
            ¥200      | EUR
            $20       | EUR
            12,34.56  | EUR
            1.2.3     | EUR
            1 2       | EUR
            1e3       | EUR
            --5       | EUR
            20 30     | EUR
            ""        | EUR
            """)
    void readsNothingThatIsNoNumberOrCouldBeTwo(String written, String currency) {
        assertThat(AmountText.read(written, Currency.getInstance(currency), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void takesTheSignForThousandsThatTheViewerWrites() {
        assertThat(AmountText.read("1.234", Currency.getInstance("EUR"), Locale.GERMANY))
                .contains(new BigDecimal("1234"));
        assertThat(AmountText.read("1,234", Currency.getInstance("EUR"), Locale.GERMANY))
                .isEmpty();
    }

    @Test
    void showsAnExampleWithTheDigitsOfTheCurrency() {
        assertThat(AmountText.example(Currency.getInstance("EUR"))).isEqualTo("1234.56");
        assertThat(AmountText.example(Currency.getInstance("JPY"))).isEqualTo("1234");
    }
}
