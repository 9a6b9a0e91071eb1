package io.firsthand.platform.security;

import io.firsthand.platform.audit.Acts;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Keeps who signed in and out. Failed attempts stand in {@code sign_in_failures}: nobody is known to have acted. */
@Component
class SignInActs {

    private final Acts acts;

    SignInActs(Acts acts) {
        this.acts = acts;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        String person = event.getAuthentication().getName();
        acts.record(person, "signed-in", person);
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        String person = event.getAuthentication().getName();
        acts.record(person, "signed-out", person);
    }
}
