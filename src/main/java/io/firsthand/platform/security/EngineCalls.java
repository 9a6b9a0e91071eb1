package io.firsthand.platform.security;

import static io.firsthand.platform.security.EngineCall.Handling.ANSWERED_BY_US;
import static io.firsthand.platform.security.EngineCall.Handling.CHANGE;
import static io.firsthand.platform.security.EngineCall.Handling.QUERY;
import static io.firsthand.platform.security.EngineCall.Handling.READ;
import static io.firsthand.platform.security.EngineCall.Handling.SIGN_OUT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The one list of calls below {@code /camunda/api} that pass, seen from Tasklist and Cockpit at work. Behind that path lies
 * the whole API of the engine, so what is not named here is refused: variables, completion, assignment, delegation,
 * correlation, signals, starts, deployments, filters, users, the first-run set-up, the applications' own login.
 *
 * <p>The engine's authorizations hold behind this list: it says which calls exist, they say whose tasks are seen.
 */
final class EngineCalls {

    private static final Set<String> EVERYBODY = Set.of();
    private static final Set<String> DESK = Set.of("agent", "lead");
    private static final Set<String> OPERATORS = Set.of("process-owner", "admin");
    private static final Set<String> DESK_OR_OPERATORS = Set.of("agent", "lead", "process-owner", "admin");
    private static final Set<String> ADMIN = Set.of("admin");

    private static final String ENGINE = "/engine/engine/default";

    // not "cleanup", which is a POST one level below history, too
    private static final String HISTORY =
            "{what:process-instance|activity-instance|task|incident|variable-instance|job-log}";

    private static final List<EngineCall> CALLS = List.of(

            // all applications: who am I, sign out, their plug-ins' files
            call("GET", "/admin/auth/user/default", READ, EVERYBODY),
            call("POST", "/admin/auth/user/default/logout", SIGN_OUT, EVERYBODY),
            call("GET", "/{application}/plugin/{plugin}/static/**", READ, EVERYBODY),
            call("GET", "/engine/engine", READ, EVERYBODY),
            call("GET", "/engine/engine/", READ, EVERYBODY),
            call("GET", ENGINE + "/user/{id}/profile", READ, EVERYBODY),
            call("GET", ENGINE + "/identity/groups", READ, EVERYBODY),
            call("GET", "/engine/version", READ, EVERYBODY),
            call("OPTIONS", ENGINE + "/{resource}", READ, DESK_OR_OPERATORS),
            call("OPTIONS", ENGINE + "/{resource}/{id}", READ, DESK_OR_OPERATORS),

            // Tasklist: filters and lists
            call("GET", ENGINE + "/filter", READ, DESK),
            call("GET", ENGINE + "/filter/count", READ, DESK),
            call("GET", ENGINE + "/filter/{id}", READ, DESK),
            call("GET", ENGINE + "/filter/{id}/list", READ, DESK),
            call("POST", ENGINE + "/filter/{id}/list", QUERY, DESK),
            call("GET", ENGINE + "/filter/{id}/count", READ, DESK),
            call("POST", ENGINE + "/filter/{id}/count", QUERY, DESK),

            // Tasklist: one task
            call("GET", ENGINE + "/task", READ, DESK_OR_OPERATORS),
            call("POST", ENGINE + "/task", QUERY, DESK_OR_OPERATORS),
            call("GET", ENGINE + "/task/count", READ, DESK_OR_OPERATORS),
            call("POST", ENGINE + "/task/count", QUERY, DESK_OR_OPERATORS),
            call("GET", ENGINE + "/task/{id}", READ, DESK_OR_OPERATORS),
            call("GET", ENGINE + "/task/{id}/form", READ, DESK),
            call("GET", ENGINE + "/task/{id}/identity-links", READ, DESK),
            call("GET", ENGINE + "/task/{id}/comment", READ, DESK),
            call("GET", ENGINE + "/process-definition/{id:.+:.+}", READ, DESK_OR_OPERATORS),
            call("GET", ENGINE + "/process-definition/{id:.+:.+}/xml", READ, DESK_OR_OPERATORS),
            call("GET", ENGINE + "/task/{id}/deployed-form", ANSWERED_BY_US, DESK),
            call("GET", ENGINE + "/task/{id}/form-variables", ANSWERED_BY_US, DESK),
            call("POST", ENGINE + "/task/{id}/submit-form", ANSWERED_BY_US, DESK),
            call("POST", ENGINE + "/task/{id}/claim", ANSWERED_BY_US, DESK),
            call("POST", ENGINE + "/task/{id}/unclaim", ANSWERED_BY_US, DESK),

            // Cockpit: looking
            call("GET", "/cockpit/plugin/base/default/**", READ, OPERATORS),
            call("POST", "/cockpit/plugin/base/default/**", QUERY, OPERATORS),
            call("GET", ENGINE + "/process-definition/**", READ, OPERATORS),
            call("GET", ENGINE + "/process-instance/**", READ, OPERATORS),
            call("POST", ENGINE + "/process-instance", QUERY, OPERATORS),
            call("POST", ENGINE + "/process-instance/count", QUERY, OPERATORS),
            call("GET", ENGINE + "/variable-instance/**", READ, OPERATORS),
            call("POST", ENGINE + "/variable-instance", QUERY, OPERATORS),
            call("POST", ENGINE + "/variable-instance/count", QUERY, OPERATORS),
            call("GET", ENGINE + "/incident/**", READ, OPERATORS),
            call("GET", ENGINE + "/job/**", READ, OPERATORS),
            call("POST", ENGINE + "/job", QUERY, OPERATORS),
            call("POST", ENGINE + "/job/count", QUERY, OPERATORS),
            call("GET", ENGINE + "/job-definition/**", READ, OPERATORS),
            call("POST", ENGINE + "/job-definition", QUERY, OPERATORS),
            call("POST", ENGINE + "/job-definition/count", QUERY, OPERATORS),
            call("GET", ENGINE + "/external-task/**", READ, OPERATORS),
            call("POST", ENGINE + "/external-task", QUERY, OPERATORS),
            call("POST", ENGINE + "/external-task/count", QUERY, OPERATORS),
            call("GET", ENGINE + "/history/**", READ, OPERATORS),
            call("POST", ENGINE + "/history/" + HISTORY, QUERY, OPERATORS),
            call("POST", ENGINE + "/history/" + HISTORY + "/count", QUERY, OPERATORS),
            call("GET", ENGINE + "/deployment/**", READ, OPERATORS),
            call("GET", ENGINE + "/decision-definition/**", READ, OPERATORS),
            call("GET", ENGINE + "/decision-requirements-definition/**", READ, OPERATORS),
            call("GET", ENGINE + "/case-definition/**", READ, OPERATORS),
            call("GET", ENGINE + "/batch/**", READ, OPERATORS),
            call("GET", ENGINE + "/task/report/candidate-group-count", READ, OPERATORS),

            // Cockpit: a failed step is tried again, the only change that an operator makes there
            call("PUT", ENGINE + "/job/{id}/retries", CHANGE, OPERATORS),

            // Admin: looking only; people are ours
            call("GET", "/admin/plugin/{plugin}/default/**", READ, ADMIN),
            // asked for by Admin's form of a new user, before it leads to our page
            call("GET", ENGINE + "/identity/password-policy", READ, ADMIN),
            call("GET", ENGINE + "/user", READ, ADMIN),
            call("POST", ENGINE + "/user", QUERY, ADMIN),
            call("POST", ENGINE + "/user/count", QUERY, ADMIN),
            call("GET", ENGINE + "/user/count", READ, ADMIN),
            call("GET", ENGINE + "/group", READ, ADMIN),
            call("POST", ENGINE + "/group", QUERY, OPERATORS),
            call("POST", ENGINE + "/group/count", QUERY, ADMIN),
            call("GET", ENGINE + "/group/count", READ, ADMIN),
            call("GET", ENGINE + "/group/{id}", READ, ADMIN),
            call("GET", ENGINE + "/tenant", READ, ADMIN),
            call("GET", ENGINE + "/tenant/count", READ, ADMIN),
            call("GET", ENGINE + "/authorization", READ, ADMIN),
            call("GET", ENGINE + "/authorization/count", READ, ADMIN),
            call("GET", ENGINE + "/authorization/check", READ, ADMIN));

    private EngineCalls() {}

    /**
     * The line for this call and caller; none: refused.
     *
     * @param path below {@code /camunda/api}
     */
    static Optional<EngineCall> allowed(String method, String path, Predicate<String> hasRole) {
        return CALLS.stream()
                .filter(call -> call.covers(method, path))
                .filter(call -> call.roles().isEmpty() || call.roles().stream().anyMatch(hasRole))
                .findFirst();
    }

    private static EngineCall call(String method, String pattern, EngineCall.Handling handling, Set<String> roles) {
        return new EngineCall(method, PathPatternParser.defaultInstance.parse(pattern), handling, roles);
    }
}
