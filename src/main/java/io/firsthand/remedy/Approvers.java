package io.firsthand.remedy;

import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import java.util.Comparator;
import java.util.Optional;

/** Who may answer for a remedy: nobody approves what he proposed, changed or will receive, nor what is proposed on his own case. */
final class Approvers {

    private Approvers() {}

    /**
     * The needed approval that this person's answer counts as: the most demanding one that he fits, so that the others stay
     * open for as many people as possible.
     *
     * @throws Refusal naming the reason why he may not
     */
    static NeededApproval need(Standing standing, Person person) {
        Optional<Refusal> objection = objection(standing, person);
        if (objection.isPresent()) {
            throw objection.get();
        }
        return fitting(standing, person).orElseThrow(() -> forbidden("approver-grade-too-low", standing.remedy()));
    }

    /** Whether {@link #need} would find one. */
    static boolean may(Standing standing, Person person) {
        return objection(standing, person).isEmpty()
                && fitting(standing, person).isPresent();
    }

    /** Why this person may not answer for it, whatever his grade and department; empty if nothing stands against him. */
    static Optional<Refusal> objection(Standing standing, Person person) {
        Remedy remedy = standing.remedy();
        if (!person.active()) {
            return Optional.of(Refusal.forbidden("approver-left"));
        }
        if (remedy.proposedBy().equals(person.id())) {
            return Optional.of(forbidden("approver-proposed-it", remedy));
        }
        if (remedy.changedBy().contains(person.id())) {
            return Optional.of(forbidden("approver-changed-it", remedy));
        }
        if (actsForProposer(standing, person.id())) {
            return Optional.of(forbidden("approver-is-deputy", remedy));
        }
        if (standing.answered()) {
            return Optional.of(Refusal.conflict("approver-answered-already", "remedy", remedy.number()));
        }
        return receives(standing, person) ? Optional.of(forbidden("approver-receives-it", remedy)) : Optional.empty();
    }

    private static Optional<NeededApproval> fitting(Standing standing, Person person) {
        return standing.open().stream()
                .filter(need -> need.fits(person))
                .max(Comparator.<NeededApproval, Boolean>comparing(
                                need -> need.department().isPresent())
                        .thenComparing(NeededApproval::grade));
    }

    private static Refusal forbidden(String code, Remedy remedy) {
        return Refusal.forbidden(code, "remedy", remedy.number());
    }

    /**
     * Owner and deputy of a case are one for this, those of now as those of the time when it was proposed: deputies come and
     * go by the hour, and an absence must not turn what one of them proposed into what the other approves.
     */
    private static boolean actsForProposer(Standing standing, String person) {
        return standing.remedy().actedFor().contains(person)
                || standing.owner().filter(person::equals).isPresent()
                || standing.deputy().filter(person::equals).isPresent();
    }

    /** Staff buy here too; a customer with the person's own name is taken for him, as another approver is easily found. */
    private static boolean receives(Standing standing, Person person) {
        return standing.customer().strip().equalsIgnoreCase(person.name().strip());
    }
}
