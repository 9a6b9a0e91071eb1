package io.firsthand.demo;

import io.firsthand.platform.start.DemoWanted;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/** The small shop of the first run. */
@Configuration(proxyBeanMethods = false)
@Conditional(DemoWanted.class)
class DemoConfiguration {

    @Bean
    ShopSeed shopSeed(JdbcClient jdbc, TransactionOperations transactions, PasswordEncoder passwords, Clock clock) {
        return new ShopSeed(jdbc, transactions, passwords, clock);
    }

    @Bean
    StartBanner startBanner(Environment settings) {
        // Chinese must be readable although the system's own encoding may be plain ASCII
        return new StartBanner(settings, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }
}
