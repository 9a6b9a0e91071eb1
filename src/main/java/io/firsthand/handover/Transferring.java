package io.firsthand.handover;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.ChangingHands;
import io.firsthand.cases.ShowingCases;
import io.firsthand.cases.Timeline;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.text.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens once a handover is accepted or signed, in that transaction: new owner, task, timeline, customer, figure. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Transferring {

    private final Handovers handovers;
    private final ChangingHands hands;
    private final ShowingCases showing;
    private final CustomersTalk talk;
    private final MovedOwners moved;
    private final People people;
    private final Timeline timeline;
    private final Texts texts;

    Transferring(
            Handovers handovers,
            ChangingHands hands,
            ShowingCases showing,
            CustomersTalk talk,
            MovedOwners moved,
            People people,
            Timeline timeline,
            Texts texts) {
        this.handovers = handovers;
        this.hands = hands;
        this.showing = showing;
        this.talk = talk;
        this.moved = moved;
        this.people = people;
        this.timeline = timeline;
        this.texts = texts;
    }

    /** @param by the receiver, or the lead who decides or signs */
    void transfer(CaseFile locked, Handover handover, String by) {
        boolean known = talk.hasTalkedTo(locked, handover.to());
        boolean metNew = !known && talk.hasTalked(locked);
        handovers.answered(handover.id(), HandoverState.ACCEPTED, by, null);
        if (metNew) {
            handovers.metNew(handover.id());
        }
        if (handover.reason().excludesOldOwner() && locked.customerVerified()) {
            locked.customerId().ifPresent(customer -> handovers.exclude(customer, handover.from(), handover.id()));
        }
        String from = people.find(handover.from()).map(Person::name).orElse(handover.from());
        showing.hideFrom(locked, handover.to());
        CaseFile current = hands.handOver(
                locked, handover.to(), texts.both("owner.handed-over." + handover.reason(), from), metNew);
        moved.handedOver(locked.id());
        timeline.append(locked.id(), by, "handover-accepted", "owner", handover.to(), "handover", handover.reason());
        if (!known) {
            talk.introduce(current, handover.to());
        }
    }
}
