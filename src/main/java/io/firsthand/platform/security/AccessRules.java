package io.firsthand.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The one list of all routes: method, pattern, who. The first line that matches decides; what no line names is denied. A
 * test compares it with the application's own route list, so a new route needs a line here.
 *
 * <p>Roles open a door; what one may do behind it (own case, own grade) the use cases check.
 */
public final class AccessRules {

    private static final String AGENT = "agent";
    private static final String LEAD = "lead";
    private static final String ANALYST = "analyst";
    private static final String PROCESS_OWNER = "process-owner";
    private static final String AUDITOR = "auditor";
    private static final String INTEGRATION = "integration";
    private static final String ADMIN = "admin";

    private static final String READ = "GET HEAD";
    private static final String POST = "POST";
    private static final String ANY = "GET HEAD POST PUT PATCH DELETE OPTIONS";

    private static final List<AccessRule> RULES = List.of(

            // pages
            anyone(READ, "/login"),
            anyone(READ, "/assets/**"),
            anyone(READ, "/favicon.ico"),
            anyone(ANY, "/error"),
            signedIn(READ, "/"),
            signedIn(POST, "/logout"),
            signedIn(READ, "/account"),
            signedIn(POST, "/account/password"),
            role(READ, "/people/**", ADMIN),
            role(POST, "/people/**", ADMIN),
            role(READ, "/new-person", ADMIN),
            role(POST, "/new-person/save", ADMIN),
            role(READ, "/cases", AGENT, LEAD, AUDITOR),
            role(POST, "/cases/searches", AGENT, LEAD, AUDITOR),
            role(READ, "/cases/{number}", AGENT, LEAD, AUDITOR),
            role(READ, "/c/{number}", AGENT, LEAD, AUDITOR),
            role(READ, "/c/{number}/task", AGENT, LEAD),
            role(READ, "/next", AGENT, LEAD),
            role(READ, "/answers-to-release", AGENT, LEAD),
            role(READ, "/calls", AGENT, LEAD),
            role(POST, "/calls/{step}", AGENT, LEAD),
            role(READ, "/team/today", LEAD),
            role(POST, "/team/today/**", LEAD),
            role(READ, "/team/me", AGENT, LEAD),
            role(POST, "/team/me/**", AGENT, LEAD),
            role(READ, "/team/handovers", AGENT, LEAD),
            role(POST, "/team/handovers/**", AGENT, LEAD),
            role(READ, "/incidents/**", LEAD),
            role(POST, "/incidents/**", LEAD),
            // who of them is finance, the use case asks
            role(READ, "/finance/payments/**", AGENT, LEAD),
            role(POST, "/finance/payments/{remedy}", AGENT, LEAD),
            role(READ, "/rule-tables/{table}/try", ANALYST, LEAD),
            role(READ, "/rule-tables/**", ANALYST, LEAD, AUDITOR, PROCESS_OWNER),
            role(POST, "/rule-tables/{table}/try/answer", ANALYST, LEAD),
            role(POST, "/rule-tables/**", ANALYST),
            role(READ, "/calendars/**", ANALYST, LEAD, AUDITOR),
            role(POST, "/calendars/**", ANALYST),
            role(READ, "/new-calendar", ANALYST),
            role(POST, "/new-calendar/save", ANALYST),
            role(READ, "/exchange-rates/**", ANALYST, LEAD, AUDITOR),
            role(POST, "/exchange-rates", ANALYST),
            // who of them is the warehouse, the use case asks
            role(READ, "/warehouse/parcels", AGENT, LEAD),
            role(POST, "/warehouse/parcels/{id}", AGENT, LEAD),
            role(POST, "/warehouse/parcels/{id}/unmatching", AGENT, LEAD),

            // messages in
            role(POST, "/api/contacts", INTEGRATION, AGENT, LEAD),
            role(POST, "/api/calls/**", AGENT, LEAD),
            role(READ, "/api/attachments/{id}", AGENT, LEAD, AUDITOR, INTEGRATION),
            role(READ, "/api/replies/awaiting-release", AGENT, LEAD),
            // behind the signed reference in its address
            anyone(READ, "/status/{reference}"),
            // behind the signed token in its address
            anyone(READ, "/survey/{token}"),
            anyone(POST, "/survey/{token}"),

            // cases
            // a search only reads; its words stand in the body because they are names and addresses
            role(POST, "/api/cases/searches", AGENT, LEAD, AUDITOR),
            role(READ, "/api/cases/**", AGENT, LEAD, AUDITOR),
            role(ANY, "/api/cases/**", AGENT, LEAD),

            // owners read what their cases belong to
            role(READ, "/api/incidents/**", AGENT, LEAD, AUDITOR),
            role(POST, "/api/incidents/**", LEAD),

            // who answers a handover, the use case asks
            role(READ, "/api/handovers", AGENT, LEAD),
            role(POST, "/api/handovers/bulk", LEAD),
            role(POST, "/api/handovers/moved-owners/{owner}/leaving", LEAD),
            role(READ, "/api/figures/transfers", LEAD, AUDITOR),

            // money: who of the desk may clear what, the use case asks
            role(ANY, "/api/payments/**", AGENT, LEAD),
            role(ANY, "/api/sandbox/**", ADMIN),

            // returns and parcels: who may record what, the use cases ask
            role(POST, "/api/parcel-events", INTEGRATION),
            role(READ, "/api/returns/photos/{id}", AGENT, LEAD, AUDITOR),
            role(ANY, "/api/returns/**", AGENT, LEAD),

            // what the web applications offer of our pages
            signedIn(READ, "/api/menu"),

            // what Tasklist shows in its list, and beside and inside a task
            role(READ, "/api/workbench/texts", AGENT, LEAD, AUDITOR),
            role(READ, "/api/workbench/cases/{number}", AGENT, LEAD, AUDITOR),
            role(READ, "/api/workbench/cases/{number}/judgement", AGENT, LEAD, AUDITOR),
            role(READ, "/api/workbench/**", AGENT, LEAD),

            // what the rules say, without touching a case
            role(POST, "/api/decisions/{table}", AGENT, LEAD, ANALYST, INTEGRATION),
            role(POST, "/api/entitlements", AGENT, LEAD, ANALYST, PROCESS_OWNER, INTEGRATION),

            // the analyst's work
            role(READ, "/api/rule-tables/**", ANALYST, LEAD, AUDITOR, PROCESS_OWNER),
            role(ANY, "/api/rule-tables/**", ANALYST),
            role(READ, "/api/calendars/**", ANALYST, AGENT, LEAD, AUDITOR, PROCESS_OWNER),
            role(ANY, "/api/calendars/**", ANALYST),
            role(READ, "/api/exchange-rates/**", ANALYST, AGENT, LEAD, AUDITOR),
            role(ANY, "/api/exchange-rates/**", ANALYST),

            // people and tokens
            signedIn(POST, "/api/people/me/password"),
            // own ones, or anybody's for leads: the use case asks
            role(ANY, "/api/people/{id}/absences/**", AGENT, LEAD, ADMIN),
            role(POST, "/api/people/{id}/sick-today", AGENT, LEAD, ADMIN),
            role(READ, "/api/on-call", AGENT, LEAD, ADMIN, AUDITOR),
            role(ANY, "/api/on-call/**", LEAD, ADMIN),
            role(READ, "/api/people", ADMIN, LEAD),
            role(ANY, "/api/people/**", ADMIN),
            role(ANY, "/api/tokens/**", ADMIN),

            // who did what
            role(READ, "/api/audit/**", AUDITOR, ADMIN),

            // documentation of the API
            signedIn(READ, "/v3/api-docs/**"),
            signedIn(READ, "/v3/api-docs.yaml"),
            signedIn(READ, "/swagger-ui/**"),
            signedIn(READ, "/swagger-ui.html"),

            // operations
            anyone(READ, "/actuator/health/**"),
            role(ANY, "/api/outbox/**", ADMIN),
            role(READ, "/actuator/prometheus", ADMIN, INTEGRATION),

            // Tasklist, Cockpit, Admin: who may open the application; EngineCalls says what it may call
            role(READ, "/camunda/app/tasklist/**", AGENT, LEAD),
            role(READ, "/camunda/app/cockpit/**", PROCESS_OWNER, ADMIN),
            role(READ, "/camunda/app/admin/**", ADMIN),
            signedIn(READ, "/camunda/app/welcome/**"),
            signedIn(READ, "/camunda/lib/**"),
            signedIn(READ, "/camunda/assets/**"),
            signedIn(READ, "/camunda/favicon.ico"),
            signedIn(ANY, "/camunda/api/**"));

    private AccessRules() {}

    /** The parts of the API that a bearer token can be given. */
    public static Set<String> scopes() {
        return RULES.stream()
                .filter(rule -> rule.roles().contains(INTEGRATION))
                .map(AccessRule::scope)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The line that decides about this call; none: denied. */
    static Optional<AccessRule> forCall(String method, String path) {
        return RULES.stream().filter(rule -> rule.covers(method, path)).findFirst();
    }

    /** Whether a line names something below this folder. */
    static boolean names(String folder) {
        return RULES.stream().anyMatch(rule -> rule.pattern().getPatternString().startsWith(folder));
    }

    private static AccessRule anyone(String methods, String pattern) {
        return rule(methods, pattern, AccessRule.Who.ANYONE, Set.of());
    }

    private static AccessRule signedIn(String methods, String pattern) {
        return rule(methods, pattern, AccessRule.Who.SIGNED_IN, Set.of());
    }

    private static AccessRule role(String methods, String pattern, String... roles) {
        return rule(methods, pattern, AccessRule.Who.ROLE, Set.of(roles));
    }

    private static AccessRule rule(String methods, String pattern, AccessRule.Who who, Set<String> roles) {
        return new AccessRule(
                Set.of(methods.split(" ")),
                PathPatternParser.defaultInstance.parse(pattern),
                who,
                roles,
                scope(pattern));
    }

    /** The first word below {@code /api/} or {@code /actuator/}: contacts, cases, rule-tables, prometheus … */
    private static String scope(String pattern) {
        String[] words = pattern.split("/");
        boolean tokens = words.length > 2 && (words[1].equals("api") || words[1].equals("actuator"));
        return tokens ? words[2] : null;
    }
}
