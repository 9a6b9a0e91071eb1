package io.firsthand.platform.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.unit.DataSize;

/**
 * How large a request's body may be, so that nobody fills the memory.
 *
 * @param standard for every route without its own
 * @param routes larger ones by path, with {@code *} for one word of it
 */
@ConfigurationProperties("firsthand.web.body-limit")
record BodyLimits(
        @DefaultValue("2MB") DataSize standard,
        @DefaultValue Map<String, DataSize> routes) {

    private static final AntPathMatcher PATHS = new AntPathMatcher();

    long of(String path) {
        return routes.entrySet().stream()
                .filter(route -> PATHS.match(route.getKey(), path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(standard)
                .toBytes();
    }
}
