package io.firsthand.orders;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exchange rates by currency and day, with everything that was ever entered. CNY itself is worth 1 and has no entry. */
@Repository
public class ExchangeRates {

    private final JdbcClient jdbc;

    ExchangeRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rate that an order of this day gets: that of the day, or of the last day before it that has one. */
    public Optional<ExchangeRate> on(Currency currency, LocalDate day) {
        return jdbc.sql(
                        "select * from exchange_rates where currency = ? and day <= ? order by day desc, id desc limit 1")
                .params(currency.getCurrencyCode(), day)
                .query(ExchangeRates::read)
                .optional();
    }

    /** The latest rate of each currency, by code. */
    public List<ExchangeRate> latest(String after, int limit) {
        return jdbc.sql("select distinct on (currency) * from exchange_rates where currency > ?"
                        + " order by currency, day desc, id desc limit ?")
                .params(after, limit)
                .query(ExchangeRates::read)
                .list();
    }

    /** All that was entered for a currency, the latest first; also what a later entry of the same day took the place of. */
    public List<ExchangeRate> history(Currency currency, long before, int limit) {
        return jdbc.sql("select * from exchange_rates where currency = ? and id < ? order by id desc limit ?")
                .params(currency.getCurrencyCode(), before, limit)
                .query(ExchangeRates::read)
                .list();
    }

    /** Waits for whoever enters a rate of this currency and day at the same moment. */
    void lock(Currency currency) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("exchange-rate-" + currency.getCurrencyCode())
                .query((row, n) -> n)
                .list();
    }

    ExchangeRate add(Currency currency, LocalDate day, BigDecimal cnyRate, String source, String by, Instant at) {
        return jdbc.sql("""
                        insert into exchange_rates (currency, day, cny_rate, source, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?) returning *""")
                .params(currency.getCurrencyCode(), day, cnyRate, source, by, Timestamp.from(at))
                .query(ExchangeRates::read)
                .single();
    }

    private static ExchangeRate read(ResultSet row, int number) throws SQLException {
        return new ExchangeRate(
                row.getLong("id"),
                Currency.getInstance(row.getString("currency")),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("cny_rate"),
                row.getString("source"),
                Optional.ofNullable(row.getString("entered_by")),
                row.getTimestamp("entered_at").toInstant());
    }
}
