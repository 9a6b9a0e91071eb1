package io.firsthand.support;

import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords hashed at bcrypt's least cost: thousands of log-ins in the tests must not cost a tenth of a second each. */
public final class QuickPasswords {

    private static final int LEAST_COST = 4;

    private QuickPasswords() {}

    public static PasswordEncoder encoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(LEAST_COST)));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean
        @Primary
        PasswordEncoder quickEncoder() {
            return encoder();
        }
    }
}
