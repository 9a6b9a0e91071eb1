package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may answer for a remedy: nobody approves what he proposed, changed, will receive or acts on as a deputy. */
@Component
class Approvers {

    private final Customers customers;

    Approvers(Customers customers) {
        this.customers = customers;
    }

    /**
     * The needed approval that this person's answer counts as: the most demanding one that he fits, so that the others stay
     * open for as many people as possible.
     *
     * @param open the approvals still needed
     * @param answered who answered already
     * @throws Refusal naming the reason why he may not
     */
    NeededApproval need(
            Remedy remedy, CaseFile caseFile, Person person, List<NeededApproval> open, List<Approval> answered) {
        if (!person.active()) {
            throw Refusal.forbidden("approver-left");
        }
        if (remedy.proposedBy().equals(person.id())) {
            throw Refusal.forbidden("approver-proposed-it", "remedy", remedy.number());
        }
        if (remedy.changedBy().contains(person.id())) {
            throw Refusal.forbidden("approver-changed-it", "remedy", remedy.number());
        }
        if (actsForProposer(remedy, caseFile, person.id())) {
            throw Refusal.forbidden("approver-is-deputy", "remedy", remedy.number());
        }
        if (answered.stream()
                .anyMatch(approval -> !approval.voided() && approval.person().equals(person.id()))) {
            throw Refusal.conflict("approver-answered-already", "remedy", remedy.number());
        }
        if (receives(remedy, person)) {
            throw Refusal.forbidden("approver-receives-it", "remedy", remedy.number());
        }
        return open.stream()
                .filter(need -> need.fits(person))
                .max(Comparator.<NeededApproval, Boolean>comparing(
                                need -> need.department().isPresent())
                        .thenComparing(NeededApproval::grade))
                .orElseThrow(() -> Refusal.forbidden("approver-grade-too-low", "remedy", remedy.number()));
    }

    /** Owner and deputy of a case are one for this: what one of them proposed, the other does not approve. */
    private static boolean actsForProposer(Remedy remedy, CaseFile caseFile, String person) {
        boolean deputy = caseFile.deputy().filter(person::equals).isPresent();
        boolean ownerWhoseDeputyProposed =
                caseFile.owner().filter(person::equals).isPresent()
                        && caseFile.deputy().filter(remedy.proposedBy()::equals).isPresent();
        return deputy || ownerWhoseDeputyProposed;
    }

    /** Staff buy here too; a customer with the person's own name is taken for him, as another approver is easily found. */
    private boolean receives(Remedy remedy, Person person) {
        return customers
                .find(remedy.customerId())
                .map(Customer::name)
                .filter(name -> name.strip().equalsIgnoreCase(person.name().strip()))
                .isPresent();
    }
}
