package io.firsthand.platform.security;

import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * A call that Tasklist, Cockpit or Admin may make.
 *
 * @param method HTTP method
 * @param pattern of the path below {@code /camunda/api}
 * @param handling who answers it
 * @param roles one of these is needed; empty: everybody who signed in
 */
record EngineCall(String method, PathPattern pattern, Handling handling, Set<String> roles) {

    enum Handling {
        /** reads: passes */
        READ,
        /** a query in a body: passes if there is no expression in it */
        QUERY,
        /** the workbench answers; it never reaches the engine */
        ANSWERED_BY_US,
        /** ends our session */
        SIGN_OUT,
        /** changes something in the engine, on purpose */
        CHANGE
    }

    boolean covers(String called, String path) {
        return method.equals(called) && pattern.matches(PathContainer.parsePath(path));
    }
}
