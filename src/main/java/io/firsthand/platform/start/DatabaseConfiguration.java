package io.firsthand.platform.start;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Which PostgreSQL the product stands on: the one that the settings name, else the first run’s own ({@link DatabaseRequired}). */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @Conditional(NoDatabaseNamed.class)
    JdbcConnectionDetails firstRunConnection(FirstRunDatabase database) {
        return new Connection(database.jdbcUrl(), database.username());
    }

    private record Connection(String url, String username) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            // the first run's database listens on the machine itself only and asks for none
            return "";
        }
    }
}
