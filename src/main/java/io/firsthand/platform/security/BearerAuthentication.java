package io.firsthand.platform.security;

import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller who showed a token instead of signing in. Lives for one request, never in a session. */
final class BearerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String personId;
    private final transient Set<String> scopes;

    BearerAuthentication(TokenHolder holder) {
        super(SignedIn.authorities(holder.roles()));
        personId = holder.personId();
        scopes = Set.copyOf(holder.scopes());
        setAuthenticated(true);
    }

    /** Whether the token is meant for this part; null is none that tokens are for. */
    boolean opens(String scope) {
        return scope != null && scopes.contains(scope);
    }

    @Override
    public Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return personId;
    }
}
