package io.firsthand.handover;

import io.firsthand.cases.CaseLists;
import io.firsthand.cases.Timeline;
import io.firsthand.people.AbsenceChanged;
import io.firsthand.people.PersonLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody goes, or comes back: his cases move in the transaction that says so. Who left the desk stays the owner on paper until
 * a lead signs a handover (he needs no summary of his own, the timeline is the summary); until then a deputy acts.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LeavingOwners {

    private final StandingIn standingIn;
    private final CaseLists lists;
    private final Timeline timeline;

    LeavingOwners(StandingIn standingIn, CaseLists lists, Timeline timeline) {
        this.standingIn = standingIn;
        this.lists = lists;
        this.timeline = timeline;
    }

    @EventListener
    public void left(PersonLeft left) {
        lists.inHandsOf(left.id()).stream()
                .filter(caseFile -> caseFile.owner().filter(left.id()::equals).isPresent())
                .forEach(caseFile -> timeline.append(caseFile.id(), left.by(), "owner-left", "owner", left.id()));
        standingIn.lookAt(left.id());
    }

    @EventListener
    public void absenceChanged(AbsenceChanged change) {
        standingIn.lookAt(change.id());
    }
}
