package io.firsthand.handover;

import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.people.People;
import io.firsthand.people.Roles;
import io.firsthand.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A lead leaves the cases of somebody who went to another department with him: whoever knows the customer goes on with him. */
@Service
@Transactional
public class LeavingCasesWithOwners {

    private final MovedOwners moved;
    private final CaseFiles caseFiles;
    private final People people;
    private final Timeline timeline;

    LeavingCasesWithOwners(MovedOwners moved, CaseFiles caseFiles, People people, Timeline timeline) {
        this.moved = moved;
        this.caseFiles = caseFiles;
        this.people = people;
        this.timeline = timeline;
    }

    /**
     * The second click finds it done.
     *
     * @throws Refusal {@code only-leads}, {@code person-not-found}
     */
    public void leave(String owner, String by) {
        if (!people.get(by).has(Roles.LEAD)) {
            throw Refusal.forbidden("only-leads");
        }
        people.get(owner);
        moved.stay(owner).forEach(id -> {
            caseFiles.lock(id);
            timeline.append(id, by, "owner-stays", "owner", owner);
        });
    }
}
