package io.firsthand.workbench;

import io.firsthand.handover.Handovers;
import io.firsthand.people.People;
import io.firsthand.people.Roles;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands in a person's list "handed to me". */
@Service
public class ToReceive {

    /** Matches no instance: an empty list would match all. */
    private static final String NONE = "-";

    private final Handovers handovers;
    private final People people;

    ToReceive(Handovers handovers, People people) {
        this.handovers = handovers;
        this.people = people;
    }

    /** Process instances of the list, never empty. */
    @Transactional(readOnly = true)
    public List<String> instances(String personId) {
        boolean lead =
                people.find(personId).filter(person -> person.has(Roles.LEAD)).isPresent();
        List<String> instances = handovers.instancesToAnswer(personId, lead);
        return instances.isEmpty() ? List.of(NONE) : instances;
    }
}
