package io.firsthand.people;

import io.firsthand.platform.engine.IdentitySource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The active people as users of the engine; role, grade and department become groups. */
@Component
class PersonIdentities implements IdentitySource {

    private final People people;

    PersonIdentities(People people) {
        this.people = people;
    }

    @Override
    public Optional<User> user(String id) {
        return people.find(id).filter(Person::active).map(PersonIdentities::user);
    }

    @Override
    public List<User> users() {
        return people.active().stream().map(PersonIdentities::user).toList();
    }

    private static User user(Person person) {
        return new User(person.id(), person.name(), groups(person));
    }

    /** A task offered to a grade is offered to every higher one too, in the whole house or in one department. */
    static Set<String> groups(Person person) {
        Set<String> groups = new HashSet<>();
        person.roles().forEach(role -> groups.add("role-" + role));
        groups.add("department-" + person.department());
        for (Grade grade : Grade.values()) {
            if (person.grade().atLeast(grade)) {
                String group = "grade-" + grade.name().toLowerCase(Locale.ROOT);
                groups.add(group);
                groups.add(group + "-" + person.department());
            }
        }
        if (person.has("admin")) {
            groups.add("camunda-admin");
        }
        return groups;
    }
}
