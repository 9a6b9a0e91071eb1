package io.firsthand.cases;

import io.firsthand.people.People;
import io.firsthand.platform.Refusal;
import org.springframework.stereotype.Component;

/** Who may act on a case: its owner, the deputy while there is one, and a lead. */
@Component
public class ActingRights {

    private final People people;
    private final StewardExclusions exclusions;

    ActingRights(People people, StewardExclusions exclusions) {
        this.people = people;
        this.exclusions = exclusions;
    }

    /**
     * @throws Refusal {@code case-closed} if nothing can be done on it any more, {@code case-without-owner} while it
     *     stands in the shared list: it is taken first, {@code not-your-case} if the person may not
     */
    public void check(CaseFile caseFile, String personId) {
        checkOpen(caseFile);
        if (!mayAct(caseFile, personId)) {
            throw Refusal.forbidden("not-your-case", "number", caseFile.number());
        }
    }

    /**
     * A colleague answers in passing, without the case becoming his.
     *
     * @throws Refusal as {@link #check}; {@code not-your-case} if he is no agent or must not look after this customer
     */
    public void checkHelper(CaseFile caseFile, String personId) {
        checkOpen(caseFile);
        if (!mayAct(caseFile, personId) && !mayHelp(caseFile, personId)) {
            throw Refusal.forbidden("not-your-case", "number", caseFile.number());
        }
    }

    /**
     * Whether the person may answer the customer as a helper while the case is open: any agent of the service who does not
     * act on it, but whom the customer is to be spared.
     */
    public boolean mayHelp(CaseFile caseFile, String personId) {
        return caseFile.owner().isPresent()
                && !mayAct(caseFile, personId)
                && people.find(personId)
                        .filter(person ->
                                person.mayServeFor(people.get(caseFile.owner().get())))
                        .isPresent()
                && !exclusions.of(caseFile).contains(personId);
    }

    private static void checkOpen(CaseFile caseFile) {
        if (!caseFile.isOpen()) {
            throw Refusal.conflict("case-closed", "number", caseFile.number());
        }
        if (caseFile.owner().isEmpty()) {
            throw Refusal.conflict("case-without-owner", "number", caseFile.number());
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
