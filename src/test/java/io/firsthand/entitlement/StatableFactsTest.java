package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.platform.Refusal;
import io.firsthand.rulebook.ShippedRulebook;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an answer of a person becomes a fact of a claim. */
class StatableFactsTest {

    private static final LocalDate CLAIMED = LocalDate.of(2026, 11, 20);
    private static final StatableFacts FACTS = new StatableFacts(
            ShippedRulebook.of("refund-eligibility").rulebook(), ShippedRulebook.table("refund-eligibility"));

    @ParameterizedTest
    @CsvSource({"JPY,1200", "KRW,1200.00", "EUR,12.34", "KWD,1.234", "TND,0.005"})
    void takesASumWithTheDigitsOfItsCurrency(String currency, String sum) {
        assertThat(read("provenLoss", sum, currency)).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({"JPY,12.5", "KRW,0.01", "EUR,1.234", "KWD,1.2345"})
    void refusesASumFinerThanItsCurrencyAndShowsHowToWriteIt(String currency, String sum) {
        refuses("amount-too-fine", () -> read("dutiesPaid", sum, currency));
    }

    @Test
    void takesTheValueThatAFaultTakesAsAPercentage() {
        assertThat(read("valueLostByFault", "30", "EUR")).isEqualTo("30");
        assertThat(FACTS.costs(Map.of("valueLostByFault", "30")).valueLostByFault())
                .hasValueSatisfying(lost -> assertThat(lost).isEqualByComparingTo("30"));
        refuses("fact-unclear", () -> read("valueLostByFault", "101", "EUR"));
        refuses("fact-unclear", () -> read("valueLostByFault", "-1", "EUR"));
        refuses("fact-unclear", () -> read("valueLostByFault", "12.5", "EUR"));
    }

    @Test
    void takesADateUpToTheDayOfTheClaim() {
        assertThat(read("knownOn", "2026-11-20", "EUR")).isEqualTo("2026-11-20");
        refuses("fact-after-claim", () -> read("knownOn", "2026-11-21", "EUR"));
    }

    @Test
    void takesASumOfAnOrderThatNobodyKnowsAsItIsWritten() {
        assertThat(FACTS.read("provenLoss", "1.2345", CLAIMED, Optional.empty()))
                .isEqualTo("1.2345");
        refuses("fact-unclear", () -> FACTS.read("provenLoss", "1.23456", CLAIMED, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2", "1e2147483647", "1234567891e2147483640", "1e-2147483647", "1E+9", "NaN", "0x10"})
    void takesOnlyWhatIsWrittenOut(String sum) {
        refuses("fact-unclear", () -> read("provenLoss", sum, "EUR"));
        refuses("fact-unclear", () -> read("valueLostByFault", sum, "EUR"));
    }

    private static String read(String fact, String answer, String currency) {
        return FACTS.read(fact, answer, CLAIMED, Optional.of(Currency.getInstance(currency)));
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
