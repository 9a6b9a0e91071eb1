package io.firsthand.demo;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.transaction.support.TransactionOperations;

/** The small shop of the first run. */
@Configuration(proxyBeanMethods = false)
@Conditional(DemoWanted.class)
class DemoConfiguration {

    @Bean
    ShopSeed shopSeed(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        return new ShopSeed(jdbc, transactions, PasswordEncoderFactories.createDelegatingPasswordEncoder(), clock);
    }
}
