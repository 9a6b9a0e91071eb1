package io.firsthand.remedy;

import io.firsthand.people.Grade;
import io.firsthand.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * An approval that the authority table asked for.
 *
 * @param grade lowest grade that may give it
 * @param department that must give it; empty for any
 * @param raised how often it was overdue: each time one more group is asked
 * @param given whether somebody gave it
 * @param onCall who is asked because nobody of this grade and department may give it
 * @param nobodyLeft nobody may give it, on call neither, and the leads were told
 * @param overdueTold everybody was asked and stays silent, which the timeline has said
 */
public record NeededApproval(
        long id,
        Grade grade,
        Optional<String> department,
        int raised,
        boolean given,
        Optional<String> onCall,
        boolean nobodyLeft,
        boolean overdueTold) {

    /** Whether the person's grade and department fit one of the groups that are asked by now, or he is asked himself. */
    boolean fits(Person person) {
        return onCall.filter(person.id()::equals).isPresent()
                || asked().stream().anyMatch(group -> group.holds(person));
    }

    /** Whether by rank nobody may give it: who is on call is asked, or was not found. */
    public boolean isStuck() {
        return onCall.isPresent() || nobodyLeft;
    }

    /** The engine's groups that are asked by now. */
    public List<String> groups() {
        return asked().stream().map(Group::name).toList();
    }

    /** Whether a group that is asked by now holds one of these people. */
    boolean reaches(List<Person> people) {
        return asked().stream().anyMatch(group -> group.holdsAny(people));
    }

    /** The level to ask next: the first one above the present that holds one of these people; empty when there is none. */
    OptionalInt nextLevel(List<Person> people) {
        List<Group> all = all();
        return IntStream.range(raised + 1, all.size())
                .filter(level -> all.get(level).holdsAny(people))
                .findFirst();
    }

    /** The engine's group of a level. */
    String group(int level) {
        return all().get(level).name();
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

        boolean holds(Person person) {
            return person.grade().atLeast(grade)
                    && department.map(person.department()::equals).orElse(true);
        }

        boolean holdsAny(List<Person> people) {
            return people.stream().anyMatch(this::holds);
        }

        /** Group of the engine, as the people's module names them. */
        String name() {
            return "grade-" + grade.name().toLowerCase(Locale.ROOT)
                    + department.map(name -> "-" + name).orElse("");
        }
    }
}
