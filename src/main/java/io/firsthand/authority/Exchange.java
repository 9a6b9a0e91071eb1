package io.firsthand.authority;

import io.firsthand.platform.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * How sums in CNY, in which authority is measured, read in the currency of an order.
 *
 * @param cnyRate CNY for one unit of the currency
 * @param on day of that rate
 */
public record Exchange(Currency currency, BigDecimal cnyRate, LocalDate on) {

    /** Half up. */
    Money of(BigDecimal cny) {
        return Money.rounded(cny.divide(cnyRate, MathContext.DECIMAL64), currency);
    }

    /** Down: nobody shall read a limit that he does not have. */
    Money limit(BigDecimal cny) {
        return new Money(cny.divide(cnyRate, currency.getDefaultFractionDigits(), RoundingMode.DOWN), currency);
    }
}
