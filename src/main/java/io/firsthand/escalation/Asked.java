package io.firsthand.escalation;

import io.firsthand.people.Grade;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import java.util.Locale;
import java.util.Optional;

/**
 * A circle of people who may answer.
 *
 * @param grade lowest grade; empty: any
 * @param department that they work in; empty: any
 * @param leads the leads, whatever their grade
 * @param person one colleague and nobody else
 */
public record Asked(Optional<Grade> grade, Optional<String> department, boolean leads, Optional<String> person) {

    static Asked of(Grade grade, Optional<String> department) {
        return new Asked(Optional.of(grade), department, false, Optional.empty());
    }

    static Asked department(String department) {
        return new Asked(Optional.empty(), Optional.of(department), false, Optional.empty());
    }

    static Asked allLeads() {
        return new Asked(Optional.empty(), Optional.empty(), true, Optional.empty());
    }

    static Asked colleague(String person) {
        return new Asked(Optional.empty(), Optional.empty(), false, Optional.of(person));
    }

    /** Whether the person belongs to the circle. */
    public boolean fits(Person candidate) {
        if (!candidate.active()) {
            return false;
        }
        if (person.isPresent()) {
            return person.get().equals(candidate.id());
        }
        if (leads) {
            return candidate.has(Roles.LEAD);
        }
        return grade.map(candidate.grade()::atLeast).orElse(true)
                && department.map(candidate.department()::equals).orElse(true);
    }

    /** The engine's group of the circle, as the people's module names them; empty for one colleague. */
    public Optional<String> group() {
        if (person.isPresent()) {
            return Optional.empty();
        }
        if (leads) {
            return Optional.of("role-" + Roles.LEAD);
        }
        return Optional.of(grade.map(least -> "grade-" + least.name().toLowerCase(Locale.ROOT)
                        + department.map(name -> "-" + name).orElse(""))
                .orElseGet(() -> "department-" + department.orElseThrow()));
    }
}
