package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who of all who work here may still answer for a remedy, if grade and department fit. */
@Component
class ApproversLeft {

    private final Approvals approvals;
    private final Customers customers;
    private final People people;

    ApproversLeft(Approvals approvals, Customers customers, People people) {
        this.approvals = approvals;
        this.customers = customers;
        this.people = people;
    }

    /** Those against whom nothing stands: they neither proposed nor changed it, nor own its case, answered or receive it. */
    List<Person> of(Remedy remedy, CaseFile caseFile) {
        String customer =
                customers.find(remedy.customerId()).map(Customer::name).orElse("");
        Set<String> answered = approvals.given(remedy.id()).stream()
                .filter(approval -> !approval.voided())
                .map(Approval::person)
                .collect(Collectors.toSet());
        return people.active().stream()
                .filter(person -> Approvers.objection(
                                new Standing(
                                        remedy,
                                        caseFile.owner(),
                                        caseFile.deputy(),
                                        customer,
                                        List.of(),
                                        answered.contains(person.id())),
                                person)
                        .isEmpty())
                .toList();
    }
}
