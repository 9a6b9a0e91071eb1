package io.firsthand.remedy;

import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import org.springframework.stereotype.Component;

/** Who sees to payments: people of finance, each but for the remedies that he chose or approved himself. */
@Component
class ClearingRights {

    private static final String FINANCE = "finance";

    private final People people;
    private final Approvals approvals;

    ClearingRights(People people, Approvals approvals) {
        this.people = people;
        this.approvals = approvals;
    }

    /** @throws Refusal {@code only-finance} unless the person works there */
    void requireFinance(String personId) {
        Person person = people.get(personId);
        if (!isFinance(person)) {
            throw Refusal.forbidden("only-finance");
        }
    }

    /** @throws Refusal {@code only-finance} also if the person chose or approved what is paid */
    void require(Remedy remedy, String personId) {
        requireFinance(personId);
        if (decidedAbout(remedy, personId)) {
            throw Refusal.forbidden("only-finance");
        }
    }

    /** Who chose or approved what is paid does not also see to its payment. */
    boolean decidedAbout(Remedy remedy, String personId) {
        return decidedAbout(remedy, personId, approvals.answered(remedy.id(), personId));
    }

    /**
     * What {@link #require} asks, of a person and an answer that were read already.
     *
     * @param answered whether the person has answered for the remedy as it now is
     */
    static boolean may(Remedy remedy, Person person, boolean answered) {
        return isFinance(person) && !decidedAbout(remedy, person.id(), answered);
    }

    private static boolean isFinance(Person person) {
        return person.active() && person.department().equals(FINANCE);
    }

    private static boolean decidedAbout(Remedy remedy, String personId, boolean answered) {
        return answered
                || remedy.proposedBy().equals(personId)
                || remedy.changedBy().contains(personId);
    }
}
