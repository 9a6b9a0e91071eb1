package io.firsthand.platform.web;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the OpenAPI document what every call answers when it does not work. */
@Configuration(proxyBeanMethods = false)
class OpenApiProblems {

    private static final String NAME = "Problem";

    @Bean
    OpenApiCustomizer problemsOfEveryCall() {
        return document -> {
            document.getComponents().addSchemas(NAME, problem());
            Content content = new Content()
                    .addMediaType(
                            org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + NAME)));
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation
                            .getResponses()
                            .setDefault(new ApiResponse()
                                    .description("A problem (RFC 9457); its code is stable")
                                    .content(content)));
        };
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri").description(Problems.TYPE + "<code>"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty(
                        "detail",
                        new StringSchema().description("one sentence in English or Chinese, as Accept-Language asks"))
                .addProperty("code", new StringSchema().description("stable, kebab-case"))
                .addProperty("field", new StringSchema().description("the input that is wrong"))
                .addProperty("incident", new StringSchema().description("of a failure on our side; stands in the log"));
    }
}
