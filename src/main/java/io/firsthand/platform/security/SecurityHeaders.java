package io.firsthand.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * The content security policy. The engine's web applications write their own, with a nonce for each page and
 * {@code frame-ancestors 'none'}; it is left as it is.
 */
class SecurityHeaders implements HeaderWriter {

    private static final String POLICY = "Content-Security-Policy";
    private static final String OURS =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';" + " frame-ancestors 'none'";
    // its page sets styles and shows pictures from data
    private static final String SWAGGER = OURS + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader(POLICY)) {
            return;
        }
        response.setHeader(POLICY, request.getServletPath().startsWith("/swagger-ui") ? SWAGGER : OURS);
    }
}
