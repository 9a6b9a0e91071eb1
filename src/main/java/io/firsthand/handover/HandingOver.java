package io.firsthand.handover;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ShowingCases;
import io.firsthand.cases.Timeline;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a case to somebody else, who has to accept it: until then the owner, or his deputy, stays. Withdrawn by who gave it, as
 * long as nobody has answered.
 */
@Service
@RetriedOnConflict
@Transactional
public class HandingOver {

    /** Few enough for Chinese, enough that a mere "please take over" is none. */
    private static final int SHORTEST = 10;

    private static final int LONGEST = 4000;

    private final CaseFiles caseFiles;
    private final ActingRights rights;
    private final Handovers handovers;
    private final Receivers receivers;
    private final ShowingCases showing;
    private final People people;
    private final Timeline timeline;

    HandingOver(
            CaseFiles caseFiles,
            ActingRights rights,
            Handovers handovers,
            Receivers receivers,
            ShowingCases showing,
            People people,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.handovers = handovers;
        this.receivers = receivers;
        this.showing = showing;
        this.people = people;
        this.timeline = timeline;
    }

    /**
     * @throws Refusal {@code case-closed}, {@code case-without-owner}, {@code not-your-case}, {@code handover-to-oneself}, {@code
     *     handover-to-owner}, {@code summary-too-short}, {@code summary-too-long}, {@code handover-already-open}, or what
     *     {@link Receivers#checked} says
     */
    public Handover give(String number, String by, HandoverOffer offer) {
        CaseFile caseFile = caseFiles.lock(number);
        rights.check(caseFile, by);
        HandoverOffer checked =
                new HandoverOffer(offer.to(), offer.reason(), checked(offer.summary()), offer.overLimit());
        Person giver = people.get(by);
        String owner = caseFile.owner().orElseThrow();
        if (offer.to().equals(by) && !giver.has(Roles.LEAD)) {
            throw Refusal.invalid("handover-to-oneself", "to");
        }
        if (offer.to().equals(owner)) {
            throw Refusal.invalid("handover-to-owner", "to");
        }
        Person receiver = receivers.checked(caseFile, checked.to(), giver, checked.overLimit());
        if (handovers.open(caseFile.id()).isPresent()) {
            throw Refusal.conflict("handover-already-open");
        }
        long id = handovers.insert(caseFile.id(), owner, by, checked, receivers.unansweredAt(receiver));
        timeline.append(caseFile.id(), by, "handover-given", "owner", receiver.id(), "handover", offer.reason());
        showing.showTo(caseFile, receiver.id());
        return handovers.get(caseFile.id(), id);
    }

    /**
     * The giver takes it back.
     *
     * @throws Refusal {@code handover-not-found}, {@code handover-not-open}, {@code not-your-handover}
     */
    public Handover withdraw(String number, long id, String by) {
        CaseFile caseFile = caseFiles.lock(number);
        Handover handover = handovers.get(caseFile.id(), id);
        if (handover.state() == HandoverState.WITHDRAWN && handover.givenBy().equals(by)) {
            return handover; // the second click
        }
        if (!handover.givenBy().equals(by) && !people.get(by).has(Roles.LEAD)) {
            throw Refusal.forbidden("not-your-handover");
        }
        if (!handover.isOpen()) {
            throw Refusal.conflict("handover-not-open");
        }
        handovers.answered(id, HandoverState.WITHDRAWN, by, null);
        showing.hideFrom(caseFile, handover.to());
        timeline.append(caseFile.id(), by, "handover-withdrawn", "owner", handover.to());
        return handovers.get(caseFile.id(), id);
    }

    static String checked(String words) {
        String summary = words == null ? "" : words.strip();
        if (summary.codePointCount(0, summary.length()) < SHORTEST) {
            throw Refusal.invalid("summary-too-short", "summary", "characters", SHORTEST);
        }
        if (summary.length() > LONGEST) {
            throw Refusal.invalid("summary-too-long", "summary", "characters", LONGEST);
        }
        return summary;
    }
}
