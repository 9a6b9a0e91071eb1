package io.firsthand.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The document names every call that there is. */
@ProductTest
class OpenApiTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    /** Without one, the document sorts calls by the names of our classes. */
    @Test
    void sortsEveryCallUnderAPartOfTheDeskThatPeopleKnow() {
        JsonNode paths =
                HttpDesk.at(port).login("mei.lin").get("/v3/api-docs").json().get("paths");

        paths.fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(call -> assertThat(call.getValue().path("tags"))
                                .as(call.getKey() + " " + path.getKey())
                                .hasSize(1)
                                .noneMatch(tag -> tag.asText().endsWith("-controller"))));
    }

    @Test
    void namesEveryRouteOfTheApiAndItsProblem() {
        JsonNode document =
                HttpDesk.at(port).login("mei.lin").get("/v3/api-docs").json();
        Set<String> documented = new TreeSet<>();
        document.get("paths").fieldNames().forEachRemaining(documented::add);
        Set<String> existing = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(existing).contains("/api/contacts").isSubsetOf(documented);
        JsonNode contacts = document.get("paths").get("/api/contacts").get("post");
        assertThat(contacts.get("responses").get("default").toString()).contains("#/components/schemas/Problem");
        assertThat(contacts.get("parameters").toString()).contains("Idempotency-Key");
    }

    /** Two types that are called alike would be described as one of them; {@link SchemaNames} refuses that. */
    @Test
    void describesEachTypeForItself() {
        JsonNode schemas =
                HttpDesk.at(port).login("mei.lin").get("/v3/api-docs").json().at("/components/schemas");

        assertThat(schemas.fieldNames())
                .toIterable()
                .contains("CaseSheet", "CaseSheetChoice", "FollowUpReadUpTo")
                .doesNotContain("Line", "Choice", "ReadUpTo");
    }
}
