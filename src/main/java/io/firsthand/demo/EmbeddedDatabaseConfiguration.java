package io.firsthand.demo;

import io.firsthand.platform.start.NoDatabaseNamed;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The first run’s own PostgreSQL, where the settings name no other. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseNamed.class)
class EmbeddedDatabaseConfiguration {

    /** @param home where it keeps its data: {@code firsthand.data}, {@code data} below the working directory */
    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(@Value("${firsthand.data:data}") Path home) {
        return EmbeddedDatabase.start(home);
    }
}
