package io.firsthand.handover;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseLists;
import io.firsthand.cases.StewardExclusions;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import io.firsthand.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** To whom a case can be handed over. */
@Component
public class Receivers {

    /** How long a receiver has to answer, counted while he is on shift. */
    private static final Duration TO_ANSWER = Duration.ofMinutes(30);

    private final People people;
    private final CaseLists lists;
    private final StewardExclusions exclusions;
    private final MovedOwners moved;
    private final Clock clock;

    Receivers(People people, CaseLists lists, StewardExclusions exclusions, MovedOwners moved, Clock clock) {
        this.people = people;
        this.lists = lists;
        this.exclusions = exclusions;
        this.moved = moved;
        this.clock = clock;
    }

    /**
     * A person to whom the case could go.
     *
     * @param speaksLanguage the customer's
     * @param load open cases that he acts on
     */
    public record Receiver(Person person, boolean onShift, boolean speaksLanguage, int load) {

        public boolean isFull() {
            return load >= person.loadLimit();
        }
    }

    /**
     * Present agents of the service but the owner and whom the customer is to be spared; who is on shift, speaks the language
     * and has room comes first.
     */
    public List<Receiver> of(CaseFile caseFile) {
        Instant now = clock.instant();
        Map<String, Integer> load = lists.openByActing();
        Set<String> excluded = exclusions.of(caseFile);
        Optional<Person> owner = caseFile.owner().map(people::get);
        Optional<String> left = moved.departmentLeft(caseFile.id());
        return people.active().stream()
                .filter(person ->
                        owner.map(each -> mayServe(person, each, left)).orElse(person.mayOwnCases())
                                && person.absence(now).isEmpty()
                                && !excluded.contains(person.id())
                                && caseFile.owner().filter(person.id()::equals).isEmpty())
                .map(person -> new Receiver(
                        person,
                        person.onShift(now),
                        person.languages().contains(caseFile.language()),
                        load.getOrDefault(person.id(), 0)))
                .sorted(Comparator.comparing((Receiver each) -> !each.onShift())
                        .thenComparing(each -> !each.speaksLanguage())
                        .thenComparing(Receiver::isFull)
                        .thenComparing(Receiver::load)
                        .thenComparing(each -> each.person().id()))
                .toList();
    }

    /**
     * @param by who hands over; only a lead may go over the load limit, and says why
     * @throws Refusal {@code receiver-unknown}, {@code receiver-not-an-agent}, {@code
     *     receiver-not-in-service}, {@code receiver-absent}, {@code
     *     receiver-excluded}, {@code receiver-over-limit}
     */
    Person checked(CaseFile caseFile, String to, Person by, String overLimit) {
        Person receiver = people.find(to).orElseThrow(() -> Refusal.invalid("receiver-unknown", "to"));
        if (!receiver.active() || !receiver.has(Roles.AGENT)) {
            throw Refusal.invalid("receiver-not-an-agent", "to", "person", receiver.name());
        }
        Person owner = people.get(caseFile.owner().orElseThrow());
        if (!mayServe(receiver, owner, moved.departmentLeft(caseFile.id()))) {
            throw Refusal.invalid("receiver-not-in-service", "to", "person", receiver.name());
        }
        if (receiver.absence(clock.instant()).isPresent()) {
            throw Refusal.invalid("receiver-absent", "to", "person", receiver.name());
        }
        if (exclusions.of(caseFile).contains(to)) {
            throw Refusal.invalid("receiver-excluded", "to", "person", receiver.name());
        }
        boolean overridden = by.has(Roles.LEAD) && overLimit != null && !overLimit.isBlank();
        int load = lists.openByActing().getOrDefault(to, 0);
        if (load >= receiver.loadLimit() && !overridden) {
            throw Refusal.invalid(
                    "receiver-over-limit",
                    "to",
                    "person",
                    receiver.name(),
                    "load",
                    load,
                    "limit",
                    receiver.loadLimit());
        }
        return receiver;
    }

    /** @param left department in which the owner took the case, if he is in another one now: its people may have it back */
    private static boolean mayServe(Person receiver, Person owner, Optional<String> left) {
        return receiver.mayServeFor(owner)
                || receiver.mayOwnCases()
                        && left.filter(receiver.department()::equals).isPresent();
    }

    /** Whether the person must not look after the case's customer. */
    boolean isExcluded(CaseFile caseFile, String person) {
        return exclusions.of(caseFile).contains(person);
    }

    /** When the receiver has had his time, counted in his shifts. */
    Instant unansweredAt(Person receiver) {
        Instant at = clock.instant();
        Duration left = TO_ANSWER;
        while (true) {
            if (!receiver.onShift(at)) {
                at = receiver.nextShiftStart(at);
            }
            Instant end = receiver.shiftEnd(at).orElse(at.plus(left));
            Duration here = Duration.between(at, end);
            if (here.compareTo(left) >= 0) {
                return at.plus(left);
            }
            left = left.minus(here);
            at = end;
        }
    }
}
