package io.firsthand.demo;

import io.firsthand.platform.start.NoDatabaseNamed;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertyResolver;

/** The first run’s own PostgreSQL, where the settings name no other. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseNamed.class)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(Environment settings) {
        return EmbeddedDatabase.start(home(settings));
    }

    /** Where it keeps its data: {@code firsthand.data}, else {@code data} below the working directory. */
    static Path home(PropertyResolver settings) {
        return Path.of(settings.getProperty("firsthand.data", "data"))
                .toAbsolutePath()
                .normalize();
    }
}
