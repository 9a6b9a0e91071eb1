package io.firsthand.cases;

import io.firsthand.people.People;
import io.firsthand.platform.Refusal;
import org.springframework.stereotype.Component;

/** Who may act on a case: its owner, the deputy while there is one, and a lead. */
@Component
public class ActingRights {

    private final People people;

    ActingRights(People people) {
        this.people = people;
    }

    /**
     * @throws Refusal {@code case-closed} if nothing can be done on it any more, {@code case-without-owner} while it
     *     stands in the shared list: it is taken first, {@code not-your-case} if the person may not
     */
    public void check(CaseFile caseFile, String personId) {
        if (!caseFile.isOpen()) {
            throw Refusal.conflict("case-closed", "number", caseFile.number());
        }
        if (caseFile.owner().isEmpty()) {
            throw Refusal.conflict("case-without-owner", "number", caseFile.number());
        }
        if (!mayAct(caseFile, personId)) {
            throw Refusal.forbidden("not-your-case", "number", caseFile.number());
        }
    }

    /** Whether the person may act on the case while it is open. */
    public boolean mayAct(CaseFile caseFile, String personId) {
        return caseFile.owner().isPresent() && (caseFile.isActedOnBy(personId) || isLead(personId));
    }

    private boolean isLead(String personId) {
        return people.find(personId)
                .filter(person -> person.active() && person.has("lead"))
                .isPresent();
    }
}
