package io.firsthand.handover;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.NamingCaseOwners;
import io.firsthand.cases.ShowingCases;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A lead hands a case over and signs for both sides: it has a new owner at once. Of who has left the desk, or
 * the department, no summary is asked: the timeline is the summary.
 */
@Service
@RetriedOnConflict
@Transactional
public class SigningHandovers {

    private final CaseFiles caseFiles;
    private final Handovers handovers;
    private final Receivers receivers;
    private final NamingCaseOwners routing;
    private final Transferring transferring;
    private final ShowingCases showing;
    private final MovedOwners moved;
    private final People people;

    SigningHandovers(
            CaseFiles caseFiles,
            Handovers handovers,
            Receivers receivers,
            NamingCaseOwners routing,
            Transferring transferring,
            ShowingCases showing,
            MovedOwners moved,
            People people) {
        this.caseFiles = caseFiles;
        this.handovers = handovers;
        this.receivers = receivers;
        this.routing = routing;
        this.transferring = transferring;
        this.showing = showing;
        this.moved = moved;
        this.people = people;
    }

    /**
     * All of it or nothing for this case.
     *
     * @param to empty: whom routing names
     * @param summary may be empty only if the owner has left the desk or the department
     * @return who owns the case now
     * @throws Refusal {@code only-leads}, {@code case-closed}, {@code case-without-owner}, {@code handover-to-owner}, {@code
     *     summary-too-short}, or what {@link Receivers#checked} says
     */
    public String sign(
            String number, String by, Optional<String> to, HandoverReason reason, String summary, String overLimit) {
        Person lead = people.get(by);
        if (!lead.has(Roles.LEAD)) {
            throw Refusal.forbidden("only-leads");
        }
        CaseFile caseFile = caseFiles.lock(number);
        if (!caseFile.isOpen()) {
            throw Refusal.conflict("case-closed", "number", number);
        }
        String owner = caseFile.owner().orElseThrow(() -> Refusal.conflict("case-without-owner", "number", number));
        String words = summary(summary, caseFile, people.get(owner));
        String receiver = to.orElseGet(() -> routing.someoneElse(caseFile).owner());
        if (receiver.equals(owner)) {
            throw Refusal.invalid("handover-to-owner", "to");
        }
        receivers.checked(caseFile, receiver, lead, overLimit);
        handovers.open(caseFile.id()).ifPresent(open -> {
            handovers.answered(open.id(), HandoverState.ENDED, by, null);
            showing.hideFrom(caseFile, open.to());
        });
        HandoverOffer offer = new HandoverOffer(receiver, reason, words, overLimit);
        long id = handovers.insert(caseFile.id(), owner, by, offer, receivers.unansweredAt(people.get(receiver)));
        transferring.transfer(caseFile, handovers.get(caseFile.id(), id), by);
        return receiver;
    }

    private String summary(String summary, CaseFile caseFile, Person owner) {
        boolean none = summary == null || summary.isBlank();
        boolean timelineSays = none
                && (!owner.mayOwnCases() || moved.departmentLeft(caseFile.id()).isPresent());
        return timelineSays ? "" : HandingOver.checked(summary);
    }
}
