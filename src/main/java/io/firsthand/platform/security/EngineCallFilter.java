package io.firsthand.platform.security;

import io.firsthand.platform.web.RequestWithBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets through what {@link EngineCalls} names, and nothing else. */
class EngineCallFilter extends OncePerRequestFilter {

    static final String ROOT = "/camunda/api";

    // the longest query of Tasklist is some hundred bytes
    private static final int LONGEST_QUERY = 64 * 1024;

    // the engine's own limit, see EngineSettings
    private static final int MOST = 2000;

    private final EngineCallRefusal refusal;

    EngineCallFilter(EngineCallRefusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<EngineCall> call = EngineCalls.allowed(request.getMethod(), path(request), SignedIn::has);
        if (call.isEmpty() || asksForEvaluation(request)) {
            refusal.write(request, response);
            return;
        }
        switch (call.get().handling()) {
            case QUERY -> query(request, response, chain);
            case SIGN_OUT ->
                new SecurityContextLogoutHandler()
                        .logout(
                                request,
                                response,
                                SecurityContextHolder.getContext().getAuthentication());
            default -> chain.doFilter(BoundedList.of(request, MOST), response);
        }
    }

    private void query(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_QUERY + 1);
        if (body.length > LONGEST_QUERY || !QueryCheck.isHarmless(body)) {
            refusal.write(request, response);
            return;
        }
        chain.doFilter(new RequestWithBody(request, body), response);
    }

    private static boolean asksForEvaluation(HttpServletRequest request) {
        return Collections.list(request.getParameterNames()).stream().anyMatch(QueryCheck::evaluates);
    }

    static String path(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.substring(ROOT.length());
    }
}
