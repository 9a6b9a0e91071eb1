package io.firsthand.escalation;

import io.firsthand.cases.CaseFile;
import io.firsthand.conversation.Attachments;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import io.firsthand.platform.Refusal;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a question can be asked as it stands. */
@Component
class QuestionCheck {

    static final int LONGEST = 4000;

    private final People people;
    private final Attachments attachments;

    QuestionCheck(People people, Attachments attachments) {
        this.people = people;
        this.attachments = attachments;
    }

    /**
     * The wish with its question trimmed.
     *
     * @throws Refusal {@code help-kinds-invalid}, {@code question-missing}, {@code question-too-long}, {@code
     *     no-such-department}, {@code colleague-cannot-answer}, {@code evidence-not-on-case}
     */
    AskForHelp checked(AskForHelp wish, CaseFile caseFile, String by) {
        if (wish.kinds().isEmpty()
                || new HashSet<>(wish.kinds()).size() < wish.kinds().size()) {
            throw Refusal.invalid("help-kinds-invalid", "kinds");
        }
        wish.department().ifPresent(department -> department(department, "department"));
        if (wish.kinds().contains(HelpKind.PEER)) {
            wish.colleague().ifPresent(colleague -> refuseUnable(colleague, caseFile, by));
        }
        if (!attachments.areOn(caseFile.id(), wish.evidence())) {
            throw Refusal.invalid("evidence-not-on-case", "evidence");
        }
        return new AskForHelp(
                wish.kinds(),
                words(wish.question(), "question", "question-missing"),
                wish.department(),
                wish.colleague(),
                wish.evidence());
    }

    /** @throws Refusal {@code no-such-department} */
    static String department(String name, String field) {
        if (!Roles.DEPARTMENTS.contains(name)) {
            throw Refusal.invalid("no-such-department", field);
        }
        return name;
    }

    /**
     * A person's words, trimmed.
     *
     * @param missing code of the refusal if there are none
     */
    static String words(String text, String field, String missing) {
        String words = text == null ? "" : text.strip();
        if (words.isEmpty()) {
            throw Refusal.invalid(missing, field);
        }
        if (words.length() > LONGEST) {
            throw Refusal.invalid("question-too-long", field, "longest", LONGEST);
        }
        return words;
    }

    private void refuseUnable(String colleague, CaseFile caseFile, String by) {
        Optional<Person> able = people.find(colleague)
                .filter(person -> person.active() && (person.has(Roles.AGENT) || person.has(Roles.LEAD)))
                .filter(person -> !person.id().equals(by) && !caseFile.isActedOnBy(person.id()));
        if (able.isEmpty()) {
            throw Refusal.invalid("colleague-cannot-answer", "colleague");
        }
    }
}
