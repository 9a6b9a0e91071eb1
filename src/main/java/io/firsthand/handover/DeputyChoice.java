package io.firsthand.handover;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.DeputyBecause;
import io.firsthand.people.Away;
import io.firsthand.people.Grade;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import io.firsthand.triage.Priority;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says who should act on a case at a moment: its owner while he is there or the case can wait for him; else the deputy whom it
 * has, as long as he fits; else the one of his plan, the one on call for P0, a colleague, or at last a lead.
 *
 * @param active everybody who works here
 * @param load open cases by the person who acts on them; changed as deputies are named
 * @param onCall who is on call now
 * @param excluded who must not act on a customer's cases, by customer
 * @param departmentsLeft in which the owner took a case and is no more, by case: its people stand in, not his new ones
 */
record DeputyChoice(
        List<Person> active,
        Map<String, Integer> load,
        Optional<Person> onCall,
        Map<Long, Set<String>> excluded,
        Map<Long, String> departmentsLeft,
        Instant now) {

    private static final String FALLBACK_LANGUAGE = "en";

    /** @param owner as {@link People#find} knows him, also if he left */
    Hands handsFor(CaseFile caseFile, Person owner) {
        boolean left = !owner.active() || !owner.has(Roles.AGENT);
        Optional<Away> absence = owner.absence(now);
        boolean away = left || absence.isPresent();
        if (!away && (owner.onShift(now) || !caseFile.needsSomeoneNow() || isOnCallFor(caseFile, owner.id()))) {
            return owner.onShift(now) || !staysUntilNextShift(caseFile) ? Hands.OWNERS : kept(caseFile);
        }
        DeputyBecause because = left ? DeputyBecause.LEFT : away ? DeputyBecause.ABSENT : DeputyBecause.SHIFT_END;
        if (caseFile.deputy().filter(deputy -> fits(deputy, caseFile)).isPresent()
                && !plannedDeputyIsHere(caseFile, owner, absence)) {
            return kept(caseFile);
        }
        Hands chosen = chosen(caseFile, owner, absence, because);
        return isImproved(caseFile, chosen) ? chosen : kept(caseFile);
    }

    private Hands kept(CaseFile caseFile) {
        return caseFile.deputy()
                .map(deputy -> Hands.of(deputy, caseFile.deputyBecause().orElseThrow()))
                .orElse(Hands.OWNERS);
    }

    /** Who has talked to the customer since the owner went home keeps the talk until the owner is back. */
    private static boolean staysUntilNextShift(CaseFile caseFile) {
        return caseFile.deputyBecause()
                .filter(because -> because != DeputyBecause.ABSENT && because != DeputyBecause.LEFT)
                .isPresent();
    }

    /** Who only helped out gives way during an absence as soon as the one is on shift whom the absent owner has named. */
    private boolean plannedDeputyIsHere(CaseFile caseFile, Person owner, Optional<Away> absence) {
        return staysUntilNextShift(caseFile)
                && absence.flatMap(Away::deputy)
                        .flatMap(first -> byPlan(caseFile, owner, first))
                        .filter(planned -> planned.onShift(now))
                        .isPresent();
    }

    /** A deputy who is there at least, though off shift, is not replaced by another who is off shift. */
    private boolean isImproved(CaseFile caseFile, Hands chosen) {
        boolean present =
                caseFile.deputy().flatMap(deputy -> present(deputy, caseFile)).isPresent();
        return !present
                || chosen.deputy()
                        .flatMap(person -> present(person, caseFile))
                        .filter(person -> person.onShift(now) || isOnCallFor(caseFile, person.id()))
                        .isPresent();
    }

    private boolean fits(String deputy, CaseFile caseFile) {
        return present(deputy, caseFile)
                .filter(person ->
                        !caseFile.needsSomeoneNow() || person.onShift(now) || isOnCallFor(caseFile, person.id()))
                .isPresent();
    }

    private Hands chosen(CaseFile caseFile, Person owner, Optional<Away> absence, DeputyBecause because) {
        boolean urgent = caseFile.needsSomeoneNow();
        boolean grave = urgent && caseFile.priority() == Priority.P0;
        Optional<String> planned = absence.flatMap(Away::deputy)
                .filter(first -> !excluded(caseFile).contains(first));
        Optional<Person> byPlan = planned.flatMap(first -> byPlan(caseFile, owner, first));
        return byPlan.filter(person -> !urgent || person.onShift(now))
                .map(person -> Hands.of(person.id(), because))
                .or(() -> onCall.filter(person -> grave && isOther(person, caseFile, owner))
                        .map(person -> Hands.of(person.id(), DeputyBecause.ON_CALL)))
                .or(() -> grave || planned.isPresent() && byPlan.isEmpty()
                        ? Optional.empty()
                        : colleague(caseFile, owner).map(person -> Hands.of(person.id(), because)))
                .or(() -> byPlan.map(person -> Hands.of(person.id(), because)))
                .or(() -> lead(caseFile, owner).map(person -> new Hands(Optional.of(person.id()), because, true)))
                .orElse(Hands.OWNERS);
    }

    /** The planned deputy, or his own if he is away himself, and so on; a circle leads to nobody. */
    private Optional<Person> byPlan(CaseFile caseFile, Person owner, String first) {
        Set<String> asked = new HashSet<>(Set.of(owner.id()));
        Optional<String> next = Optional.of(first);
        while (next.isPresent() && asked.add(next.get())) {
            Optional<Person> person = agent(next.get());
            if (person.isEmpty() || person.get().absence(now).isEmpty()) {
                return person.filter(each -> isOther(each, caseFile, owner));
            }
            next = person.flatMap(away -> away.absence(now)).flatMap(Away::deputy);
        }
        return Optional.empty();
    }

    private Optional<Person> colleague(CaseFile caseFile, Person owner) {
        String department = departmentsLeft.getOrDefault(caseFile.id(), owner.department());
        return active.stream()
                .filter(person -> person.has(Roles.AGENT)
                        && isOther(person, caseFile, owner)
                        && person.department().equals(department)
                        && person.absence(now).isEmpty()
                        && openCases(person) < person.loadLimit()
                        && languageRank(person, caseFile) < 2
                        && (!caseFile.needsSomeoneNow() || person.onShift(now)))
                .min(Comparator.<Person>comparingInt(person -> languageRank(person, caseFile))
                        .thenComparing(person -> !person.onShift(now))
                        .thenComparing(person -> person.onShift(now) ? now : person.nextShiftStart(now))
                        .thenComparing(person -> person.has(Roles.LEAD))
                        .thenComparing(this::share)
                        .thenComparing(Person::id));
    }

    /** The lead on shift; nobody on shift: one who is not away. */
    private Optional<Person> lead(CaseFile caseFile, Person owner) {
        return active.stream()
                .filter(person -> person.has(Roles.LEAD)
                        && isOther(person, caseFile, owner)
                        && person.absence(now).isEmpty())
                .min(Comparator.<Person, Boolean>comparing(person -> !person.onShift(now))
                        .thenComparing(Person::grade, Comparator.comparing(Grade::ordinal))
                        .thenComparing(Person::id));
    }

    private boolean isOnCallFor(CaseFile caseFile, String person) {
        return caseFile.priority() == Priority.P0
                && onCall.filter(each -> each.id().equals(person)).isPresent();
    }

    private Optional<Person> agent(String id) {
        return active.stream()
                .filter(person -> person.id().equals(id) && person.has(Roles.AGENT))
                .findFirst();
    }

    /** Whoever still works on cases, may work on this customer's, and is not away. */
    private Optional<Person> present(String id, CaseFile caseFile) {
        return active.stream()
                .filter(person -> person.id().equals(id)
                        && (person.has(Roles.AGENT) || person.has(Roles.LEAD))
                        && !excluded(caseFile).contains(id)
                        && person.absence(now).isEmpty())
                .findFirst();
    }

    private boolean isOther(Person person, CaseFile caseFile, Person owner) {
        return !person.id().equals(owner.id()) && !excluded(caseFile).contains(person.id());
    }

    private Set<String> excluded(CaseFile caseFile) {
        return caseFile.customerId()
                .filter(customer -> caseFile.customerVerified())
                .map(customer -> excluded.getOrDefault(customer, Set.of()))
                .orElse(Set.of());
    }

    /** 0: the customer's language, 1: English, 2: neither. */
    private static int languageRank(Person person, CaseFile caseFile) {
        if (person.languages().contains(caseFile.language())) {
            return 0;
        }
        return person.languages().contains(FALLBACK_LANGUAGE) ? 1 : 2;
    }

    private int openCases(Person person) {
        return load.getOrDefault(person.id(), 0);
    }

    private double share(Person person) {
        return (double) openCases(person) / person.loadLimit();
    }
}
