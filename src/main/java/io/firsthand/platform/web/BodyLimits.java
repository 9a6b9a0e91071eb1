package io.firsthand.platform.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request's body may be, so that nobody fills the memory.
 *
 * @param standard for every route without its own
 * @param routes larger ones by exact path
 */
@ConfigurationProperties("firsthand.web.body-limit")
record BodyLimits(
        @DefaultValue("2MB") DataSize standard,
        @DefaultValue Map<String, DataSize> routes) {

    long of(String path) {
        return routes.getOrDefault(path, standard).toBytes();
    }
}
