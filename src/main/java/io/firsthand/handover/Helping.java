package io.firsthand.handover;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.ChangingHands;
import io.firsthand.cases.DeputyBecause;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.Timeline;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A colleague helps a customer whose case is somebody else's. The owner stays and is told; while he is off shift or absent, and
 * no deputy is there either, the helper acts as deputy for this conversation, until the owner's next shift.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Helping {

    private final ChangingHands hands;
    private final HearingCustomers hearing;
    private final People people;
    private final Timeline timeline;
    private final Clock clock;

    Helping(ChangingHands hands, HearingCustomers hearing, People people, Timeline timeline, Clock clock) {
        this.hands = hands;
        this.hearing = hearing;
        this.people = people;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A helper received the customer; the message itself tells the owner. */
    public void received(CaseFile locked, String helper) {
        timeline.append(locked.id(), helper, "helper-received");
        standInIfNobodyIsThere(locked, helper);
    }

    /** A helper answered the customer; the owner is told. */
    public void answered(CaseFile locked, String helper) {
        hearing.heardFromOutside(locked, "helper-answered", "owner", helper);
        standInIfNobodyIsThere(locked, helper);
    }

    private void standInIfNobodyIsThere(CaseFile locked, String helper) {
        Instant now = clock.instant();
        boolean agent = people.find(helper)
                .filter(person -> person.active() && person.has(Roles.AGENT))
                .isPresent();
        boolean somebodyThere = locked.acting()
                .flatMap(people::find)
                .filter(Person::active)
                .filter(person -> person.onShift(now))
                .isPresent();
        if (agent && !somebodyThere && locked.owner().isPresent()) {
            hands.deputise(locked, helper, DeputyBecause.HELPER);
        }
    }
}
