package io.firsthand.orders.web;

import io.firsthand.orders.ExchangeRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An exchange rate as it is read.
 *
 * @param cnyRate CNY for one unit of the currency
 * @param enteredBy id of the person, null for what was planted
 */
record RateView(
        String currency, LocalDate day, BigDecimal cnyRate, String source, String enteredBy, Instant enteredAt) {

    static RateView of(ExchangeRate rate) {
        return new RateView(
                rate.currency().getCurrencyCode(),
                rate.day(),
                plain(rate.cnyRate()),
                rate.source(),
                rate.enteredBy().orElse(null),
                rate.enteredAt());
    }

    private static BigDecimal plain(BigDecimal rate) {
        BigDecimal stripped = rate.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }
}
