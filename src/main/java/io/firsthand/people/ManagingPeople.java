package io.firsthand.people;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.security.PasswordCheck;
import io.firsthand.platform.security.Sessions;
import java.time.Clock;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes people on, changes what they may do, gives passwords, and lets people go. */
@Service
@Transactional
public class ManagingPeople {

    private static final Logger LOG = LoggerFactory.getLogger(ManagingPeople.class);
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9.-]{1,40}");

    private final People people;
    private final PersonRows rows;
    private final PasswordEncoder encoder;
    private final PasswordCheck passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ManagingPeople(
            People people,
            PersonRows rows,
            PasswordEncoder encoder,
            PasswordCheck passwords,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.rows = rows;
        this.encoder = encoder;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a person on.
     *
     * @param password null: he cannot sign in with one, as a system that uses tokens
     * @throws Refusal {@code person-exists}, or naming the input that is wrong
     */
    public Person create(String id, PersonDraft draft, String password, String by) {
        if (id == null || !ID.matcher(id).matches()) {
            throw Refusal.invalid("person-id-invalid", "id");
        }
        PersonDraft complete = draft.completed();
        complete.check();
        if (!rows.insert(id, complete, password == null ? null : hash(id, password), clock.instant())) {
            throw Refusal.conflict("person-exists");
        }
        audit("created", id, by);
        return people.get(id);
    }

    /**
     * Changes a person; what the draft leaves out stays. He is signed out, so that he has at once what he may have now; one
     * who leaves keeps no session and no token.
     *
     * @param password null: stays
     * @throws Refusal {@code person-not-found}, {@code last-administrator}, or naming the input that is wrong
     */
    public Person change(String id, PersonDraft draft, String password, String by) {
        Person before = people.get(id);
        draft.check();
        rows.lockAdministrators();
        rows.update(id, draft);
        if (rows.administrators() == 0) {
            throw Refusal.conflict("last-administrator");
        }
        if (password != null) {
            rows.setPassword(id, hash(id, password));
        }
        if (Boolean.FALSE.equals(draft.active())) {
            rows.revokeTokens(id, clock.instant());
        }
        sessions.endAllOf(id);
        audit(Boolean.FALSE.equals(draft.active()) ? "deactivated" : "changed", id, by);
        Person after = people.get(id);
        if (ownsCases(before) && !ownsCases(after)) {
            events.publishEvent(new PersonLeft(id, by));
        }
        return after;
    }

    /**
     * A person changes his own password, and is signed out everywhere.
     *
     * @throws Refusal {@code password-wrong}, or saying what is wrong with the new one
     */
    public void changeOwnPassword(String id, String current, String password) {
        if (current == null || !passwords.isOf(id, current)) {
            throw Refusal.forbidden("password-wrong");
        }
        rows.setPassword(id, hash(id, password));
        sessions.endAllOf(id);
        audit("own password", id, id);
    }

    private static boolean ownsCases(Person person) {
        return person.active() && person.has("agent");
    }

    private String hash(String id, String password) {
        PasswordPolicy.check(id, password);
        return encoder.encode(password);
    }

    /** Ids read like names, so the log holds a digest that an auditor can compare. */
    private static void audit(String what, String id, String by) {
        LOG.info("people: {} {} by {}", what, TokenHash.reference(id), TokenHash.reference(by));
    }
}
