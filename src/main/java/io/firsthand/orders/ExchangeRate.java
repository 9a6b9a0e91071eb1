package io.firsthand.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * What a currency is worth.
 *
 * @param id grows with every entry; of one currency and day the highest holds
 * @param day from which it holds, until a later day has a rate
 * @param cnyRate CNY for one unit
 * @param source where the figure comes from
 * @param enteredBy id of the person; empty for what was planted
 */
public record ExchangeRate(
        long id,
        Currency currency,
        LocalDate day,
        BigDecimal cnyRate,
        String source,
        Optional<String> enteredBy,
        Instant enteredAt) {

    /** Whether it is so old that somebody should look: holidays are shorter. */
    public boolean isOldOn(LocalDate today) {
        return day.plusDays(10).isBefore(today);
    }
}
