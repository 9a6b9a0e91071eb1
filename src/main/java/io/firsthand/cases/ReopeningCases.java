package io.firsthand.cases;

import io.firsthand.people.People;
import io.firsthand.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a closed case back: the same row with the same owner, a new instance of {@code case-handling}, new clocks. That it
 * came back counts against first-contact resolution.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReopeningCases {

    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final CaseWorkflow workflow;
    private final People people;
    private final Timeline timeline;

    ReopeningCases(CaseFiles caseFiles, CaseWrites writes, CaseWorkflow workflow, People people, Timeline timeline) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.workflow = workflow;
        this.people = people;
        this.timeline = timeline;
    }

    /**
     * To be called with the case's row locked. A case that is open already stays as it is.
     *
     * @param because kebab: e.g. {@code low-score}, {@code customer-wrote} or {@code found-genuine}
     */
    public void reopen(long caseId, String because) {
        CaseFile closed = caseFiles.lock(caseId);
        if (closed.isOpen()) {
            return;
        }
        boolean ownerLeft =
                closed.owner().flatMap(people::find).filter(Person::mayOwnCases).isEmpty();
        timeline.append(caseId, null, "case-reopened", "because", because);
        CaseFile reopened = writes.reopened(caseId, ownerLeft);
        workflow.caseOpened(reopened.id(), reopened.number());
    }
}
