package io.firsthand.remedy;

import io.firsthand.people.Grade;
import io.firsthand.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An approval that the authority table asked for.
 *
 * @param grade lowest grade that may give it
 * @param department that must give it; empty for any
 * @param raised how often it was overdue: each time one more group is asked
 * @param given whether somebody gave it
 */
public record NeededApproval(long id, Grade grade, Optional<String> department, int raised, boolean given) {

    /** Whether the person's grade and department fit one of the groups that are asked by now. */
    boolean fits(Person person) {
        return asked().stream()
                .anyMatch(group -> person.grade().atLeast(group.grade)
                        && group.department.map(person.department()::equals).orElse(true));
    }

    /** The engine's groups that are asked by now. */
    public List<String> groups() {
        return asked().stream().map(Group::name).toList();
    }

    /** The group that is asked next, when the approval is overdue; empty when all are. */
    Optional<String> nextGroup() {
        List<Group> all = all();
        return raised + 1 < all.size() ? Optional.of(all.get(raised + 1).name()) : Optional.empty();
    }

    private List<Group> asked() {
        List<Group> all = all();
        return all.subList(0, Math.min(raised + 1, all.size()));
    }

    /** Never lower: first up within the department, and only when its highest grade stays silent to the same grade elsewhere. */
    private List<Group> all() {
        List<Group> groups = new ArrayList<>();
        for (Grade above : Grade.values()) {
            if (above.atLeast(grade)) {
                groups.add(new Group(above, department));
            }
        }
        if (department.isPresent()) {
            groups.add(new Group(Grade.MANAGER, Optional.empty()));
        }
        return groups;
    }

    private record Group(Grade grade, Optional<String> department) {

        /** Group of the engine, as the people's module names them. */
        String name() {
            return "grade-" + grade.name().toLowerCase(Locale.ROOT)
                    + department.map(name -> "-" + name).orElse("");
        }
    }
}
