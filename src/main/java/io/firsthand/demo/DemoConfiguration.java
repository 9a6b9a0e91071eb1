package io.firsthand.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.transaction.support.TransactionOperations;

/** Switches the demo on: {@code firsthand.demo.enabled}, by itself when the first run brings its own database. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("firsthand.demo.enabled")
class DemoConfiguration {

    @Bean
    ShopSeed shopSeed(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        return new ShopSeed(jdbc, transactions, PasswordEncoderFactories.createDelegatingPasswordEncoder(), clock);
    }
}
