package io.firsthand.escalation;

import java.util.List;

/**
 * To whom a task is shown.
 *
 * @param groups of the engine
 * @param people singly, where the group holds somebody who may not answer
 */
public record Offer(List<String> groups, List<String> people) {

    public Offer {
        groups = List.copyOf(groups);
        people = List.copyOf(people);
    }

    /** Whether it is shown to nobody at all. */
    public boolean reachesNobody() {
        return groups.isEmpty() && people.isEmpty();
    }
}
