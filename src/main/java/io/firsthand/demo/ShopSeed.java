package io.firsthand.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Seeds the small shop of the first run: its people, 40 customers and 120 orders, dated from now. Once, all or nothing. It is
 * done before the first request and before any runner, so that nobody ever sees the product without people.
 */
class ShopSeed implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final PeopleSeed people;
    private final TokenSeed token;
    private final CustomerSeed customers;
    private final OrderSeed orders;

    ShopSeed(JdbcClient jdbc, TransactionOperations transactions, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.people = new PeopleSeed(jdbc, passwords);
        this.token = new TokenSeed(jdbc);
        this.customers = new CustomerSeed(jdbc);
        this.orders = new OrderSeed(jdbc);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(transaction -> {
            // two nodes may start at the same moment
            jdbc.sql("lock table customers in share row exclusive mode").update();
            if (isEmpty()) {
                plant(clock.instant());
            }
        });
    }

    private boolean isEmpty() {
        return jdbc.sql("select not exists (select from customers)")
                .query(Boolean.class)
                .single();
    }

    private void plant(Instant now) {
        people.plant(now);
        token.plant(now);
        List<DemoMarket> markets = DemoMarket.all();
        markets.forEach(market -> rate(market, now));
        for (int offset = 0; offset < markets.size(); offset++) {
            plant(markets.get(offset), offset, now);
        }
        // the planner knows nothing of fresh tables until autovacuum comes by a minute later
        jdbc.sql("analyze").update();
    }

    /** From before the oldest order, and of today: orders get their rate from here. Markets that share a currency share it. */
    private void rate(DemoMarket market, Instant now) {
        jdbc.sql("""
                        insert into exchange_rates (currency, day, cny_rate, source, entered_at)
                        select :currency, d.day, :rate, 'demo', :now
                          from unnest(array[:today::date - 4000, :today::date]) as d (day)
                         where :currency <> 'CNY'
                           and not exists (select from exchange_rates where currency = :currency and exchange_rates.day = d.day)
                        """)
                .param("currency", market.currency().getCurrencyCode())
                .param("rate", market.cnyRate())
                .param("now", Timestamp.from(now))
                .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    private void plant(DemoMarket market, int offset, Instant now) {
        List<Long> ids =
                market.customers().stream().map(c -> customers.plant(c, now)).toList();
        for (int place = 0; place < DemoOrder.STORIES.size(); place++) {
            orders.plant(market, place, offset, ids.get(place % ids.size()), now);
        }
    }
}
