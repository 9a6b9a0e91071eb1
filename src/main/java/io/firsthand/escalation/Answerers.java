package io.firsthand.escalation;

import io.firsthand.cases.CaseFile;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may answer a request: somebody who is asked, and never the case's owner, its deputy or who asked. */
@Component
class Answerers {

    private final People people;

    Answerers(People people) {
        this.people = people;
    }

    /** @throws Refusal {@code answerer-left}, {@code answerer-owns-case}, {@code answerer-asked-it}, {@code answerer-not-asked} */
    void check(HelpRequest request, CaseFile caseFile, Person person) {
        if (!person.active()) {
            throw Refusal.forbidden("answerer-left");
        }
        if (caseFile.isActedOnBy(person.id())) {
            throw Refusal.forbidden("answerer-owns-case", "help", request.number());
        }
        if (request.askedBy().equals(person.id())) {
            throw Refusal.forbidden("answerer-asked-it", "help", request.number());
        }
        if (request.asked().stream().noneMatch(asked -> asked.fits(person))) {
            throw Refusal.forbidden("answerer-not-asked", "help", request.number());
        }
    }

    /** The circles as groups; one that holds somebody who may not answer is shown to the others singly. Empty ones are left out. */
    Offer offer(List<Asked> circles, HelpRequest request, CaseFile caseFile) {
        List<String> groups = new ArrayList<>();
        List<String> singly = new ArrayList<>();
        List<Person> active = people.active();
        for (Asked circle : circles) {
            List<String> fitting =
                    active.stream().filter(circle::fits).map(Person::id).toList();
            List<String> free = fitting.stream()
                    .filter(id ->
                            !caseFile.isActedOnBy(id) && !request.askedBy().equals(id))
                    .toList();
            if (free.size() == fitting.size()
                    && !free.isEmpty()
                    && circle.group().isPresent()) {
                groups.add(circle.group().get());
            } else {
                singly.addAll(free);
            }
        }
        return new Offer(groups, singly);
    }
}
