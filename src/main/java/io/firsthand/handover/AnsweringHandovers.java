package io.firsthand.handover;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ShowingCases;
import io.firsthand.cases.Timeline;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The receiver accepts or refuses. Once his time is over a lead decides: accepts on his behalf, names another receiver, or sends
 * the case back to its owner. Whoever holds the case's lock first has answered; the second finds it answered.
 */
@Service
@RetriedOnConflict
@Transactional
public class AnsweringHandovers {

    private static final int LONGEST = 1000;

    private final CaseFiles caseFiles;
    private final Handovers handovers;
    private final Receivers receivers;
    private final Transferring transferring;
    private final ShowingCases showing;
    private final People people;
    private final Timeline timeline;
    private final Clock clock;

    AnsweringHandovers(
            CaseFiles caseFiles,
            Handovers handovers,
            Receivers receivers,
            Transferring transferring,
            ShowingCases showing,
            People people,
            Timeline timeline,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.handovers = handovers;
        this.receivers = receivers;
        this.transferring = transferring;
        this.showing = showing;
        this.people = people;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The receiver, or a lead in his place, takes the case: it has a new owner.
     *
     * @throws Refusal {@code handover-not-found}, {@code handover-not-open}, {@code case-closed}, {@code not-your-handover},
     *     {@code handover-not-raised} for a lead before the receiver's time is over, {@code receiver-not-an-agent}, {@code
     *     receiver-absent}, {@code receiver-excluded}
     */
    public Handover accept(String number, long id, String by) {
        CaseFile caseFile = caseFiles.lock(number);
        Handover handover = handovers.get(caseFile.id(), id);
        if (handover.state() == HandoverState.ACCEPTED
                && handover.answeredBy().filter(by::equals).isPresent()) {
            return handover; // the second click
        }
        checkAnswers(caseFile, handover, by);
        Person receiver = people.get(handover.to());
        if (!receiver.active() || !receiver.has(Roles.AGENT)) {
            throw Refusal.conflict("receiver-not-an-agent", "person", receiver.name());
        }
        if (receiver.absence(clock.instant()).isPresent()) {
            throw Refusal.conflict("receiver-absent", "person", receiver.name());
        }
        if (receivers.isExcluded(caseFile, receiver.id())) {
            throw Refusal.conflict("receiver-excluded", "person", receiver.name());
        }
        transferring.transfer(caseFile, handover, by);
        return handovers.get(caseFile.id(), id);
    }

    /**
     * The receiver refuses, or a lead sends the case back: it stays its owner's.
     *
     * @param why for the giver
     * @throws Refusal as {@link #accept}; {@code refusal-needs-reason}, {@code summary-too-long}
     */
    public Handover refuse(String number, long id, String by, String why) {
        CaseFile caseFile = caseFiles.lock(number);
        Handover handover = handovers.get(caseFile.id(), id);
        checkAnswers(caseFile, handover, by);
        checkWhy(why);
        boolean byReceiver = handover.to().equals(by);
        handovers.answered(id, byReceiver ? HandoverState.REFUSED : HandoverState.RETURNED, by, why.strip());
        showing.hideFrom(caseFile, handover.to());
        timeline.append(
                caseFile.id(), by, byReceiver ? "handover-refused" : "handover-returned", "owner", handover.from());
        return handovers.get(caseFile.id(), id);
    }

    /**
     * A lead names another receiver, who has his own time to answer.
     *
     * @throws Refusal as {@link #accept}; {@code handover-to-owner}, or what {@link Receivers#checked} says
     */
    public Handover redirect(String number, long id, String by, String to, String overLimit) {
        CaseFile caseFile = caseFiles.lock(number);
        Handover handover = handovers.get(caseFile.id(), id);
        Person lead = people.get(by);
        if (!lead.has(Roles.LEAD)) {
            throw Refusal.forbidden("not-your-handover");
        }
        checkAnswers(caseFile, handover, by);
        if (caseFile.owner().filter(to::equals).isPresent()) {
            throw Refusal.invalid("handover-to-owner", "to");
        }
        Person receiver = receivers.checked(caseFile, to, lead, overLimit);
        handovers.answered(id, HandoverState.ENDED, by, null);
        showing.hideFrom(caseFile, handover.to());
        HandoverOffer offer = new HandoverOffer(to, handover.reason(), handover.summary(), overLimit);
        long next = handovers.insert(
                caseFile.id(), caseFile.owner().orElseThrow(), by, offer, receivers.unansweredAt(receiver));
        timeline.append(caseFile.id(), by, "handover-given", "owner", to, "handover", handover.reason());
        showing.showTo(caseFile, to);
        return handovers.get(caseFile.id(), next);
    }

    private void checkAnswers(CaseFile caseFile, Handover handover, String by) {
        if (!caseFile.isOpen()) {
            throw Refusal.conflict("case-closed", "number", caseFile.number());
        }
        if (!handover.isOpen()) {
            throw Refusal.conflict("handover-not-open");
        }
        if (handover.to().equals(by)) {
            return;
        }
        if (!people.get(by).has(Roles.LEAD)) {
            throw Refusal.forbidden("not-your-handover");
        }
        if (handover.raisedAt().isEmpty() && handover.unansweredAt().isAfter(clock.instant())) {
            throw Refusal.conflict("handover-not-raised");
        }
    }

    private static void checkWhy(String why) {
        if (why == null || why.isBlank()) {
            throw Refusal.invalid("refusal-needs-reason", "why");
        }
        if (why.length() > LONGEST) {
            throw Refusal.invalid("summary-too-long", "why", "characters", LONGEST);
        }
    }
}
