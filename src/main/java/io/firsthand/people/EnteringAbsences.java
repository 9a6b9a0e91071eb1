package io.firsthand.people;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.audit.Acts;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person enters his own absences; a lead or an administrator enters them for anybody. */
@Service
@RetriedOnConflict
@Transactional
public class EnteringAbsences {

    private static final int LONGEST_DAYS = 366;

    private final People people;
    private final Absences absences;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnteringAbsences(People people, Absences absences, Acts acts, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.absences = absences;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal {@code person-not-found}, {@code not-your-absence} */
    public List<Absence> list(String personId, String by) {
        person(personId, by);
        return absences.of(personId);
    }

    /**
     * @throws Refusal {@code date-in-the-past}, {@code absence-ends-before-it-starts}, {@code absence-too-long}, {@code
     *     absence-overlaps}, {@code deputy-is-absent-person}, {@code deputy-invalid}, {@code not-your-absence}
     */
    public Absence enter(String personId, AbsenceDraft draft, String by) {
        Person person = person(personId, by);
        checkDays(draft, person.timeZone());
        checkDeputy(personId, draft.deputy());
        Instant now = clock.instant();
        Instant from = startOf(draft.from(), person.timeZone());
        return insert(
                personId,
                draft.kind(),
                from.isBefore(now) ? now : from,
                startOf(draft.to().plusDays(1), person.timeZone()),
                draft.deputy(),
                by);
    }

    /**
     * The person is sick from this moment to the end of his day, or until an absence begins that he planned. A second click finds him absent already.
     *
     * @throws Refusal {@code person-not-found}, {@code not-your-absence}
     */
    public Absence sickToday(String personId, String by) {
        Person person = person(personId, by);
        absences.lock(personId);
        Instant now = clock.instant();
        List<Absence> entered = absences.of(personId);
        Optional<Absence> running =
                entered.stream().filter(each -> each.covers(now)).findFirst();
        return running.orElseGet(() -> insert(
                personId,
                AbsenceKind.SICK,
                now,
                Stream.concat(Stream.of(endOfDay(person, now)), entered.stream().map(Absence::from))
                        .min(Instant::compareTo)
                        .orElseThrow(),
                null,
                by));
    }

    /**
     * Takes a planned absence back, or ends a running one: the person is there again.
     *
     * @throws Refusal {@code absence-not-found}, {@code not-your-absence}
     */
    public void cancel(String personId, long id, String by) {
        person(personId, by);
        absences.lock(personId);
        Absence absence = absences.find(id)
                .filter(each -> each.personId().equals(personId) && each.to().isAfter(clock.instant()))
                .orElseThrow(() -> Refusal.notFound("absence-not-found"));
        if (absence.from().isBefore(clock.instant())) {
            absences.endsNow(id);
        } else {
            absences.cancelled(id, by);
        }
        acts.record(by, "absence-ended", personId, "absence", id);
        events.publishEvent(new AbsenceChanged(personId));
    }

    private Absence insert(String personId, AbsenceKind kind, Instant from, Instant to, String deputy, String by) {
        absences.lock(personId);
        if (absences.overlaps(personId, from, to)) {
            throw Refusal.conflict("absence-overlaps");
        }
        Absence entered = absences.insert(personId, kind, from, to, deputy, by);
        acts.record(by, "absence-entered", personId, "absence", entered.id(), "from", from, "to", to);
        events.publishEvent(new AbsenceChanged(personId));
        return entered;
    }

    private Person person(String personId, String by) {
        Person person = people.get(personId);
        if (!personId.equals(by)
                && !people.find(by).filter(EnteringAbsences::mayEnterForOthers).isPresent()) {
            throw Refusal.forbidden("not-your-absence");
        }
        return person;
    }

    private static boolean mayEnterForOthers(Person person) {
        return person.active() && (person.has(Roles.LEAD) || person.has(Roles.ADMIN));
    }

    private void checkDays(AbsenceDraft draft, ZoneId zone) {
        if (draft.from().isBefore(LocalDate.ofInstant(clock.instant(), zone))) {
            throw Refusal.invalid("date-in-the-past", "from");
        }
        if (draft.to().isBefore(draft.from())) {
            throw Refusal.invalid("absence-ends-before-it-starts", "to");
        }
        if (draft.to().isAfter(draft.from().plusDays(LONGEST_DAYS))) {
            throw Refusal.invalid("absence-too-long", "to", "days", LONGEST_DAYS);
        }
    }

    private void checkDeputy(String personId, String deputy) {
        if (deputy == null) {
            return;
        }
        if (deputy.equals(personId)) {
            throw Refusal.invalid("deputy-is-absent-person", "deputy");
        }
        if (people.find(deputy)
                .filter(person -> person.active() && person.has(Roles.AGENT))
                .isEmpty()) {
            throw Refusal.invalid("deputy-invalid", "deputy");
        }
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The end of the day, or of the shift that runs over midnight. */
    private static Instant endOfDay(Person person, Instant now) {
        Instant midnight = startOf(LocalDate.ofInstant(now, person.timeZone()).plusDays(1), person.timeZone());
        return Stream.concat(Stream.of(midnight), person.shiftEnd(now).stream())
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
