package io.firsthand.demo;

import java.time.Clock;
import java.time.Instant;
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
        for (int offset = 0; offset < markets.size(); offset++) {
            plant(markets.get(offset), offset, now);
        }
        // the planner knows nothing of fresh tables until autovacuum comes by a minute later
        jdbc.sql("analyze").update();
    }

    private void plant(DemoMarket market, int offset, Instant now) {
        List<Long> ids =
                market.customers().stream().map(c -> customers.plant(c, now)).toList();
        for (int place = 0; place < DemoOrder.STORIES.size(); place++) {
            orders.plant(market, place, offset, ids.get(place % ids.size()), now);
        }
    }
}
