package io.firsthand.cases;

import io.firsthand.people.Grade;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import io.firsthand.triage.Consequence;
import java.util.Optional;

/**
 * Who has to release an answer on a case.
 *
 * @param grade lowest grade
 * @param department empty for any
 */
public record AnswerRelease(Grade grade, Optional<String> department) {

    /** The release that a row of {@code words-that-override} asks for. */
    public static AnswerRelease of(Consequence consequence) {
        return new AnswerRelease(consequence.releaseGrade(), consequence.releaseDepartment());
    }

    /** Whether the person may give it; his own answers are the caller's matter. */
    public boolean fits(Person person) {
        return person.active()
                && (person.has(Roles.AGENT) || person.has(Roles.LEAD))
                && person.grade().atLeast(grade)
                && department.map(person.department()::equals).orElse(true);
    }

    static boolean fits(Consequence consequence, Person person) {
        return of(consequence).fits(person);
    }
}
