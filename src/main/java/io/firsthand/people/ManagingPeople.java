package io.firsthand.people;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.audit.Acts;
import io.firsthand.platform.engine.RetriedOnConflict;
import io.firsthand.platform.security.PasswordCheck;
import io.firsthand.platform.security.Sessions;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes people on, changes what they may do, gives passwords, and lets people go. */
@Service
@Transactional
public class ManagingPeople {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9.-]{1,40}");

    private final People people;
    private final PersonRows rows;
    private final PasswordEncoder encoder;
    private final PasswordCheck passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Clock clock;

    ManagingPeople(
            People people,
            PersonRows rows,
            PasswordEncoder encoder,
            PasswordCheck passwords,
            Sessions sessions,
            ApplicationEventPublisher events,
            Acts acts,
            Clock clock) {
        this.people = people;
        this.rows = rows;
        this.encoder = encoder;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
        this.acts = acts;
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
        acts.record(by, "person-created", id, "roles", sorted(complete.roles()), "grade", complete.grade());
        return people.get(id);
    }

    /**
     * Changes a person; what the draft leaves out stays. He is signed out, so that he has at once what he may have now; one
     * who leaves keeps no session and no token.
     *
     * @param password null: stays
     * @throws Refusal {@code person-not-found}, {@code last-administrator}, or naming the input that is wrong
     */
    @RetriedOnConflict
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
        Person after = people.get(id);
        acts.record(
                by,
                "person-changed",
                id,
                "roles",
                sorted(after.roles()),
                "grade",
                after.grade(),
                "department",
                after.department(),
                "active",
                after.active(),
                "password",
                password == null ? "kept" : "new");
        if (before.mayOwnCases() && !after.mayOwnCases()) {
            events.publishEvent(new PersonLeft(id, by));
        } else if (before.mayOwnCases() && !before.department().equals(after.department())) {
            events.publishEvent(new PersonMoved(id, before.department(), after.department(), by));
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
        acts.record(id, "password-changed", id);
    }

    private String hash(String id, String password) {
        PasswordPolicy.check(id, password);
        return encoder.encode(password);
    }

    private static String sorted(Set<String> roles) {
        return String.join(" ", new TreeSet<>(roles));
    }
}
