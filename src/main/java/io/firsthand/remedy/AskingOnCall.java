package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.Timeline;
import io.firsthand.people.Grade;
import io.firsthand.people.OnCallRoster;
import io.firsthand.people.Person;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * An approval that nobody of its grade and department may give, as in a small team: the manager on call is asked in their place,
 * under the same four-eyes rules. Where he may not either the leads and the administrator are told. It is never decided by itself.
 */
@Component
class AskingOnCall {

    /** who leads nobody is on call for customers, not for money */
    private static final Grade LEAST = Grade.SUPERVISOR;

    private final Approvals approvals;
    private final OnCallRoster roster;
    private final HearingCustomers hearing;
    private final Timeline timeline;
    private final Clock clock;

    AskingOnCall(Approvals approvals, OnCallRoster roster, HearingCustomers hearing, Timeline timeline, Clock clock) {
        this.approvals = approvals;
        this.roster = roster;
        this.hearing = hearing;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The owner is told, once, and again only when somebody new is asked.
     *
     * @param stuck the approvals of the remedy that nobody by rank may give
     * @param free against whom nothing stands
     * @return who is asked now and was not before
     */
    Optional<String> ask(Remedy remedy, CaseFile locked, List<NeededApproval> stuck, List<Person> free) {
        if (stuck.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> onCall = onCall(stuck, free);
        boolean known = stuck.stream()
                .anyMatch(need -> onCall.isPresent() ? need.onCall().equals(onCall) : need.nobodyLeft());
        stuck.forEach(need -> approvals.stuck(need, onCall, onCall.isEmpty()));
        if (known) {
            return Optional.empty();
        }
        if (onCall.isPresent()) {
            tell(locked, "approval-on-call-asked", "remedy", remedy.number(), "person", onCall.get());
        } else {
            tell(locked, "approval-nobody-left", "remedy", remedy.number());
        }
        return onCall;
    }

    /** Somebody by rank may give it again: who was on call is asked no longer. */
    void spare(NeededApproval need) {
        if (need.isStuck()) {
            approvals.stuck(need, Optional.empty(), false);
        }
    }

    /** Who is on call now; with nobody there who may, the one who was asked before, as long as he may. */
    private Optional<String> onCall(List<NeededApproval> stuck, List<Person> free) {
        List<String> able = free.stream()
                .filter(person -> person.grade().atLeast(LEAST))
                .map(Person::id)
                .toList();
        return roster.allNow(clock.instant()).stream()
                .map(Person::id)
                .filter(able::contains)
                .findFirst()
                .or(() -> stuck.stream()
                        .flatMap(need -> need.onCall().stream())
                        .filter(able::contains)
                        .findFirst());
    }

    private void tell(CaseFile locked, String kind, Object... namesAndValues) {
        if (locked.isOpen()) {
            hearing.heardFromOutside(locked, kind, namesAndValues);
        } else {
            timeline.append(locked.id(), null, kind, namesAndValues);
        }
    }
}
