package io.firsthand.platform.security;

import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.util.StringUtils;

/** Asks {@link AccessRules} about each request. */
class AccessDecision implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    @SuppressWarnings("deprecation")
    public AuthorizationDecision check(Supplier<Authentication> signedIn, RequestAuthorizationContext context) {
        var request = context.getRequest();
        String path = StringUtils.hasText(request.getPathInfo())
                ? request.getServletPath() + request.getPathInfo()
                : request.getServletPath();
        return new AuthorizationDecision(AccessRules.forCall(request.getMethod(), path)
                .filter(rule -> allowed(rule, signedIn.get()))
                .isPresent());
    }

    private static boolean allowed(AccessRule rule, Authentication person) {
        if (rule.who() == AccessRule.Who.ANYONE) {
            return true;
        }
        if (person == null || person instanceof AnonymousAuthenticationToken || !person.isAuthenticated()) {
            return false;
        }
        boolean inScope = !(person instanceof BearerAuthentication token) || token.opens(rule.scope());
        return inScope && (rule.who() == AccessRule.Who.SIGNED_IN || hasOneOf(rule, person));
    }

    private static boolean hasOneOf(AccessRule rule, Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(authority -> authority.startsWith(SignedIn.ROLE)
                        && rule.roles().contains(authority.substring(SignedIn.ROLE.length())));
    }
}
