package io.firsthand.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in on this request. */
public final class SignedIn {

    static final String ROLE = "ROLE_";

    private SignedIn() {}

    static List<GrantedAuthority> authorities(Set<String> roles) {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(ROLE + role))
                .toList();
    }

    /** The person's id, the same in our table, in the engine and in the log-in; empty for the system itself. */
    public static Optional<String> person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Optional.of(authentication.getName());
    }

    /** Whether the person has the role, e.g. {@code analyst}. */
    public static boolean has(String role) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> authority.getAuthority().equals(ROLE + role));
    }
}
