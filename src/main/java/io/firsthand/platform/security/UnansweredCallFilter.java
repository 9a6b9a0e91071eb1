package io.firsthand.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Behind the workbench: a call that it should have answered and did not never reaches the engine. */
class UnansweredCallFilter extends OncePerRequestFilter {

    private final EngineCallRefusal refusal;

    UnansweredCallFilter(EngineCallRefusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean ours = EngineCalls.allowed(request.getMethod(), EngineCallFilter.path(request), SignedIn::has)
                .filter(call -> call.handling() == EngineCall.Handling.ANSWERED_BY_US)
                .isPresent();
        if (ours) {
            refusal.write(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
