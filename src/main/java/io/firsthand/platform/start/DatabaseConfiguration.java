package io.firsthand.platform.start;

import io.firsthand.platform.text.Bilingual;
import java.util.Optional;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Which PostgreSQL the product stands on: the one that the settings name, else the first run’s own, else it does not start. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @Conditional(NoDatabaseNamed.class)
    JdbcConnectionDetails firstRunConnection(Optional<FirstRunDatabase> firstRun) {
        FirstRunDatabase database = firstRun.orElseThrow(() -> new CannotStart(
                new Bilingual(
                        "No database is named: Firsthand keeps its cases in PostgreSQL.",
                        "没有指定数据库：Firsthand 的数据保存在 PostgreSQL 中。"),
                new Bilingual(
                        "Set SPRING_DATASOURCE_URL (jdbc:postgresql://host:5432/name), SPRING_DATASOURCE_USERNAME and"
                                + " SPRING_DATASOURCE_PASSWORD.",
                        "请设置 SPRING_DATASOURCE_URL（jdbc:postgresql://主机:5432/库名）、SPRING_DATASOURCE_USERNAME 和"
                                + " SPRING_DATASOURCE_PASSWORD。")));
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
