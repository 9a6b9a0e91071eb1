package io.firsthand.platform.security;

import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Who may call which route.
 *
 * @param methods HTTP methods
 * @param pattern of the path
 * @param who who may
 * @param roles one of these is needed if {@code who} is {@code ROLE}
 * @param scope the part of the API, for bearer tokens; null: not with a token
 */
record AccessRule(Set<String> methods, PathPattern pattern, Who who, Set<String> roles, String scope) {

    enum Who {
        /** also without a login */
        ANYONE,
        /** everybody who signed in */
        SIGNED_IN,
        /** who has one of the roles */
        ROLE
    }

    boolean covers(String method, String path) {
        return methods.contains(method) && pattern.matches(PathContainer.parsePath(path));
    }
}
