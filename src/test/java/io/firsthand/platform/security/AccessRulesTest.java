package io.firsthand.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.ProductTest;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Compares the access list with what the running application really answers. */
@ProductTest
class AccessRulesTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ServletContext servlets;

    @Test
    void everyControllersRouteHasARule() {
        Set<String> routes = new TreeSet<>();
        beans.getBeansOfType(AbstractHandlerMethodMapping.class)
                .values()
                .forEach(mapping -> ((Map<?, ?>) mapping.getHandlerMethods())
                        .keySet()
                        .forEach(key -> addRoutes(routes, (RequestMappingInfo) key)));
        assertThat(routes)
                .as("the application's own list")
                .contains("GET /login", "GET /v3/api-docs", "GET /actuator/health", "POST /api/tokens")
                .hasSizeGreaterThan(20);
        assertThat(routes.stream().filter(route -> !hasRule(route)))
                .as("routes without a line in AccessRules")
                .isEmpty();
    }

    @Test
    void everyFileAndServletHasARule() {
        Set<String> routes = new TreeSet<>();
        beans.getBeansOfType(AbstractUrlHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMap().keySet().forEach(pattern -> routes.add("GET " + pattern)));
        for (ServletRegistration servlet : servlets.getServletRegistrations().values()) {
            servlet.getMappings().forEach(pattern -> routes.add("GET " + pattern));
        }
        assertThat(routes)
                .as("the application's own list")
                .contains("GET /assets/**", "GET /camunda/api/engine/*", "GET /");
        assertThat(routes.stream().filter(route -> !hasRule(route)))
                .as("files and servlets without a line in AccessRules, but for libraries' files, which nobody needs")
                .allMatch(route -> route.startsWith("GET /webjars/"));
    }

    @Test
    void whatNobodyNamedIsDenied() {
        assertThat(AccessRules.forCall("GET", "/api/something-new")).isEmpty();
        assertThat(AccessRules.forCall("GET", "/webjars/camunda/app/tasklist/index.html"))
                .isEmpty();
        assertThat(AccessRules.forCall("TRACE", "/login")).isEmpty();
        assertThat(AccessRules.forCall("GET", "/actuator/env")).isEmpty();
        assertThat(AccessRules.forCall("GET", "/engine-rest/task")).isEmpty();
    }

    @Test
    void tokensOpenOnlyPartsMeantForIntegrations() {
        assertThat(AccessRules.scopes())
                .contains("contacts", "decisions", "entitlements", "prometheus")
                .doesNotContain("cases", "people", "tokens", "rule-tables");
    }

    private static void addRoutes(Set<String> routes, RequestMappingInfo info) {
        Set<String> methods = info.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .collect(Collectors.toSet());
        if (methods.isEmpty()) {
            methods = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
        }
        for (String method : methods) {
            info.getPatternValues().forEach(pattern -> routes.add(method + " " + pattern));
        }
    }

    /** By an example of the route: each variable and wildcard is replaced by a word. */
    private static boolean hasRule(String route) {
        String[] parts = route.split(" ", 2);
        String path =
                parts[1].replaceAll("\\{[^}]*}", "x").replace("/**", "/x/y").replace("*", "x");
        return AccessRules.forCall(parts[0], path).isPresent()
                // a whole folder: its parts have their lines
                || route.endsWith("/**") && AccessRules.names(parts[1].substring(0, parts[1].length() - 2));
    }
}
