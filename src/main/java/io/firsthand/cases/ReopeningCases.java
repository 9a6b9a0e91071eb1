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
    private final CaseTargets targets;
    private final People people;
    private final Timeline timeline;

    ReopeningCases(
            CaseFiles caseFiles,
            CaseWrites writes,
            CaseWorkflow workflow,
            CaseTargets targets,
            People people,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.workflow = workflow;
        this.targets = targets;
        this.people = people;
        this.timeline = timeline;
    }

    /**
     * To be called with the case's row locked. A case that is open already stays as it is.
     *
     * @param because kebab: e.g. {@code low-score}, {@code customer-wrote} or {@code found-genuine}
     */
    public void reopen(long caseId, String because) {
        reopen(caseId, because, false);
    }

    /**
     * As {@link #reopen}, of a case that should not have been closed: our promise and our clocks go on where they stood.
     *
     * @param because kebab, e.g. {@code answer-taken-back}
     */
    public void takeUpAgain(long caseId, String because) {
        reopen(caseId, because, true);
    }

    private void reopen(long caseId, String because, boolean goesOn) {
        CaseFile closed = caseFiles.lock(caseId);
        if (closed.isOpen()) {
            return;
        }
        boolean ownerLeft =
                closed.owner().flatMap(people::find).filter(Person::mayOwnCases).isEmpty();
        timeline.append(caseId, null, "case-reopened", "because", because);
        CaseFile reopened = writes.reopened(caseId, ownerLeft, goesOn);
        if (goesOn) {
            targets.goOn(closed);
        }
        workflow.caseOpened(reopened.id(), reopened.number());
    }
}
