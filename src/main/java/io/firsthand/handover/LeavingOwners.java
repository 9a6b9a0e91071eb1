package io.firsthand.handover;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseLists;
import io.firsthand.cases.Timeline;
import io.firsthand.people.AbsenceChanged;
import io.firsthand.people.PersonLeft;
import io.firsthand.people.PersonMoved;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody goes, or comes back: his cases move in the transaction that says so. Who left the desk stays the owner on paper until
 * a lead signs a handover (he needs no summary of his own, the timeline is the summary); until then a deputy acts. Who went to
 * another department acts himself until a lead hands his cases over, or leaves them with him.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LeavingOwners {

    private final StandingIn standingIn;
    private final MovedOwners moved;
    private final CaseLists lists;
    private final Timeline timeline;

    LeavingOwners(StandingIn standingIn, MovedOwners moved, CaseLists lists, Timeline timeline) {
        this.standingIn = standingIn;
        this.moved = moved;
        this.lists = lists;
        this.timeline = timeline;
    }

    @EventListener
    public void left(PersonLeft left) {
        ownedBy(left.id())
                .forEach(caseFile -> timeline.append(caseFile.id(), left.by(), "owner-left", "owner", left.id()));
        standingIn.lookAt(left.id());
    }

    @EventListener
    public void moved(PersonMoved move) {
        List<CaseFile> behind = ownedBy(move.id());
        behind.forEach(caseFile ->
                timeline.append(caseFile.id(), move.by(), "owner-moved", "owner", move.id(), "department", move.to()));
        moved.moved(behind.stream().map(CaseFile::id).toList(), move.id(), move.from());
    }

    @EventListener
    public void absenceChanged(AbsenceChanged change) {
        standingIn.lookAt(change.id());
    }

    private List<CaseFile> ownedBy(String person) {
        return lists.inHandsOf(person).stream()
                .filter(caseFile -> caseFile.owner().filter(person::equals).isPresent())
                .toList();
    }
}
