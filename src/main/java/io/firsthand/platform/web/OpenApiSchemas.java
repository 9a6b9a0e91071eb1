package io.firsthand.platform.web;

import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the OpenAPI document describes what calls take and answer. */
@Configuration(proxyBeanMethods = false)
class OpenApiSchemas {

    @Bean
    @ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
    ModelResolver schemasByTheirOwnNames(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames());
    }
}
