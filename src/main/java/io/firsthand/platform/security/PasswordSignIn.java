package io.firsthand.platform.security;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs in by id and password. An unknown id, a wrong password, a person who left and a locked id get the same answer after
 * the same work, so that nobody learns who works here.
 */
@Component
class PasswordSignIn implements AuthenticationProvider, PasswordCheck {

    // an id is at most 41 characters (table people); longer input is not worth a row
    private static final int LONGEST_ID = 64;

    private final Accounts accounts;
    private final SignInFailures failures;
    private final PasswordEncoder encoder;
    private final String hashOfNobody;

    PasswordSignIn(Accounts accounts, SignInFailures failures, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.failures = failures;
        this.encoder = encoder;
        this.hashOfNobody = encoder.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName().strip().toLowerCase(Locale.ROOT);
        if (id.length() > LONGEST_ID) {
            throw new BadCredentialsException("id too long");
        }
        Account account = check(id, String.valueOf(attempt.getCredentials()));
        return UsernamePasswordAuthenticationToken.authenticated(id, null, SignedIn.authorities(account.roles()));
    }

    @Override
    public boolean isOf(String id, String password) {
        try {
            check(id, password);
            return true;
        } catch (BadCredentialsException wrong) {
            return false;
        }
    }

    private Account check(String id, String password) {
        Optional<Account> account = accounts.find(id).filter(found -> found.passwordHash() != null);
        String hash = account.map(Account::passwordHash).orElse(hashOfNobody);
        boolean right = encoder.matches(password, hash);
        if (failures.locked(id)) {
            throw new BadCredentialsException("locked");
        }
        if (!right || account.isEmpty()) {
            failures.add(id);
            throw new BadCredentialsException("wrong");
        }
        failures.forget(id);
        return account.get();
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
