package io.firsthand.triage;

import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the owner among the active people. Every wish is an order of preference, never a filter: as long as one agent is
 * active, somebody owns the case.
 *
 * @param route what the table asks for
 * @param load open cases by person
 * @param caseNumber spreads equal candidates over cases, so that contacts arriving together do not all meet the same person
 */
record OwnerChoice(Route route, RoutingFacts facts, Map<String, Integer> load, String caseNumber) {

    /** On these the customer waits at the other end. */
    private static final Set<String> LIVE = Set.of("chat", "phone");

    /** Whose shift starts within it answers mail in the customer's language better late than a stranger at once. */
    private static final Duration NEAR = Duration.ofHours(16);

    /** A steward who is away for longer is not waited for; a weekend is shorter. */
    private static final Duration LONG = Duration.ofHours(84);

    private static final String FALLBACK_LANGUAGE = "en";

    /** The steward if he may take it, else the best of the others; empty only if no agent is active. */
    Optional<Person> among(List<Person> active) {
        List<Person> agents = active.stream()
                .filter(person -> person.active() && person.has("agent"))
                .toList();
        return agents.stream()
                .filter(this::isStewardToTakeIt)
                .findFirst()
                .or(() -> agents.stream().min(preference()));
    }

    /** Who has gone to another department assists from there; his customers' next case is not his. */
    boolean isStewardToTakeIt(Person person) {
        return route.stewardFirst()
                && facts.steward().filter(person.id()::equals).isPresent()
                && !isFull(person)
                && (person.department().equals(Roles.SERVICE)
                        || person.department().equals(route.department()))
                && person.grade().atLeast(route.grade())
                && (person.onShift(facts.now())
                        || !isPressing()
                                && !nextShift(person).isAfter(facts.now().plus(LONG)));
    }

    private Comparator<Person> preference() {
        return Comparator.comparing(this::isFull)
                .thenComparing(person -> !person.department().equals(route.department()))
                .thenComparing(person -> !person.grade().atLeast(route.grade()))
                .thenComparing(person -> !isAvailable(person))
                .thenComparing(this::languageRank)
                .thenComparing(person -> !person.onShift(facts.now()))
                .thenComparing(person -> person.onShift(facts.now()) ? facts.now() : nextShift(person))
                .thenComparing(person -> person.has("lead"))
                .thenComparing(this::share)
                .thenComparing(person -> spread(person.id()))
                .thenComparing(Person::id);
    }

    /** Whether an answer is due before the next morning. */
    boolean isPressing() {
        return facts.priority().compareTo(Priority.P1) <= 0 || LIVE.contains(facts.channel());
    }

    boolean isFull(Person person) {
        return openCases(person) >= person.loadLimit();
    }

    int openCases(Person person) {
        return load.getOrDefault(person.id(), 0);
    }

    Instant nextShift(Person person) {
        return person.nextShiftStart(facts.now());
    }

    /** 0: the customer's language, 1: English, 2: any. */
    int languageRank(Person person) {
        if (person.languages().contains(facts.language())) {
            return 0;
        }
        return person.languages().contains(FALLBACK_LANGUAGE) ? 1 : 2;
    }

    private boolean isAvailable(Person person) {
        return person.onShift(facts.now())
                || !isPressing() && !nextShift(person).isAfter(facts.now().plus(NEAR));
    }

    private double share(Person person) {
        return person.loadLimit() == 0 ? Double.MAX_VALUE : (double) openCases(person) / person.loadLimit();
    }

    /** A number that looks random over the cases and is always the same for one of them (Fibonacci hashing). */
    private long spread(String personId) {
        return (caseNumber + '/' + personId).hashCode() * 0x9E3779B97F4A7C15L >>> 32;
    }
}
