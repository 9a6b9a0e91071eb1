package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.people.Grade;
import io.firsthand.people.Person;
import io.firsthand.triage.Priority;
import org.springframework.stereotype.Component;

/** Whose answers need a second person, and who that may be (domain.md §4, the assistant's row of the authority table). */
@Component
class ReleaseRule {

    /** An assistant's answer where a wrong word does harm: safety, law, claims, essential dates. */
    boolean needsRelease(CaseFile caseFile, Person author) {
        boolean risky = caseFile.priority() == Priority.P0 || caseFile.priority() == Priority.P1;
        return risky && !author.grade().atLeast(Grade.EXPERT);
    }

    boolean mayRelease(Person person) {
        return person.active()
                && (person.has("agent") || person.has("lead"))
                && person.grade().atLeast(Grade.EXPERT);
    }
}
