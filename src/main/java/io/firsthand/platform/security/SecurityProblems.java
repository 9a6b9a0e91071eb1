package io.firsthand.platform.security;

import io.firsthand.platform.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** What a caller gets who is not signed in or not allowed: a problem (RFC 9457) for programs, a page for people. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityProblems.class);

    private final Problems problems;
    private final LocaleResolver locales;

    SecurityProblems(Problems problems, LocaleResolver locales) {
        this.problems = problems;
        this.locales = locales;
    }

    /** Not signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (isForPrograms(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            write(request, response, HttpStatus.UNAUTHORIZED, "not-signed-in");
        } else {
            response.sendRedirect(request.getContextPath() + "/login");
        }
    }

    /** Signed in, and not allowed. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        boolean stale = cause instanceof CsrfException;
        if (stale && nobodySignedIn()) {
            // a session that ended, or a log-in page that was open for too long
            commence(request, response, null);
            return;
        }
        LOG.info("denied: {} {} {}", request.getMethod(), request.getRequestURI(), stale ? "stale page" : "no right");
        if (isForPrograms(request)) {
            write(request, response, HttpStatus.FORBIDDEN, stale ? "stale-page" : "not-allowed");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    void badToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        write(request, response, HttpStatus.UNAUTHORIZED, "bad-token");
    }

    private static boolean nobodySignedIn() {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return person == null || person instanceof AnonymousAuthenticationToken;
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.startsWith("/api/")
                || path.startsWith("/camunda/api/")
                || path.startsWith("/actuator/")
                || path.startsWith("/v3/");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        problems.write(response, problems.of(status, code, locales.resolveLocale(request), Map.of()));
    }
}
