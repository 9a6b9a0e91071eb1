package io.firsthand.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that leads to a servlet by a detour ({@code /camunda//api}, {@code /camunda/api;x=1}, {@code ..}) before
 * anything reads it: filters and servlets would take it for different paths, and whoever splits it fails with a stack trace.
 */
class PlainPathFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPlain(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Without path info the servlet path is the whole address, decoded: our own dispatcher splits nothing off it. */
    private static boolean isPlain(HttpServletRequest request) {
        return request.getPathInfo() == null
                || request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath() + "/");
    }
}
