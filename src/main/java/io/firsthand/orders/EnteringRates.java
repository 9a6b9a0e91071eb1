package io.firsthand.orders;

import io.firsthand.platform.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An analyst enters what a currency is worth. It holds for orders that arrive from then on; others keep their rate. */
@Service
@Transactional
public class EnteringRates {

    private static final int LONGEST_SOURCE = 200;
    private static final BigDecimal MOST = new BigDecimal("100000000");
    private static final int DIGITS = 6;

    private final ExchangeRates rates;
    private final Clock clock;

    EnteringRates(ExchangeRates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * Entering the same once more changes nothing.
     *
     * @param currency ISO 4217 code
     * @param day from which it holds; today at the latest
     * @param cnyRate CNY for one unit, at most six decimal places
     * @param source where the figure comes from
     * @return the rate as it holds now
     * @throws Refusal {@code currency-unknown}, {@code currency-is-base}, {@code rate-day-ahead}, {@code rate-not-possible},
     *     {@code rate-source-needed}
     */
    public ExchangeRate enter(String currency, LocalDate day, BigDecimal cnyRate, String source, String by) {
        Currency of = currency(currency);
        if (of.getCurrencyCode().equals("CNY")) {
            throw Refusal.invalid("currency-is-base", "currency");
        }
        if (day == null || day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)) || day.getYear() < 2000) {
            throw Refusal.invalid("rate-day-ahead", "day");
        }
        if (cnyRate == null
                || cnyRate.signum() <= 0
                || cnyRate.compareTo(MOST) >= 0
                || cnyRate.stripTrailingZeros().scale() > DIGITS) {
            throw Refusal.invalid("rate-not-possible", "cnyRate");
        }
        String from = source == null ? "" : source.strip();
        if (from.isEmpty() || from.length() > LONGEST_SOURCE) {
            throw Refusal.invalid("rate-source-needed", "source", "longest", LONGEST_SOURCE);
        }
        rates.lock(of);
        Optional<ExchangeRate> same = rates.on(of, day)
                .filter(rate -> rate.day().equals(day)
                        && rate.cnyRate().compareTo(cnyRate) == 0
                        && rate.source().equals(from));
        return same.orElseGet(() -> rates.add(of, day, cnyRate, from, by, clock.instant()));
    }

    /** @throws Refusal {@code currency-unknown} */
    public static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException | NullPointerException unknown) {
            throw Refusal.invalid("currency-unknown", "currency");
        }
    }
}
