package io.firsthand.escalation;

import io.firsthand.people.Grade;
import java.time.Duration;
import java.util.Optional;

/**
 * What a row of {@code escalation-matrix} says.
 *
 * @param grade lowest grade that decides; of facts and work nothing follows from it
 * @param department that decides or answers; empty: any
 * @param alsoGrade lowest grade of a further circle that may decide from the beginning
 * @param alsoDepartment of that circle; empty: any
 * @param within time that each level has
 * @param deskHours whether that time runs only while the desk is open, a day being a business day
 * @param nextGrade lowest grade that it is raised to
 * @param nextDepartment of the next level; empty: any for a decision, the same for facts and work
 */
public record EscalationLevel(
        Grade grade,
        Optional<String> department,
        Optional<Grade> alsoGrade,
        Optional<String> alsoDepartment,
        Duration within,
        boolean deskHours,
        Grade nextGrade,
        Optional<String> nextDepartment) {

    /** The same, put to the department that a person named. */
    EscalationLevel askedOf(Optional<String> named) {
        return new EscalationLevel(
                grade,
                named.or(this::department),
                alsoGrade,
                alsoDepartment,
                within,
                deskHours,
                nextGrade,
                nextDepartment);
    }
}
