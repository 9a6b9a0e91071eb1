package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.escalation.HelpRequest;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.triage.ContactReasons;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is asked, in a few lines for the person who shall answer. */
@Component
class HelpSentence {

    private final CaseFiles caseFiles;
    private final People people;
    private final Labels labels;

    HelpSentence(CaseFiles caseFiles, People people, Labels labels) {
        this.caseFiles = caseFiles;
        this.people = people;
        this.labels = labels;
    }

    String of(HelpRequest request, Locale locale) {
        CaseFile file = caseFiles.find(request.caseId()).orElseThrow();
        String asker = people.find(request.askedBy()).map(Person::name).orElse(request.askedBy());
        String reason = ContactReasons.label(file.reason())
                .map(label -> label.in(locale))
                .orElse(file.reason());
        String what = labels.text(
                "form.help.what",
                locale,
                request.number(),
                asker,
                file.number(),
                reason,
                labels.of(file.priority(), locale));
        String why = request.why()
                .map(because -> "\n\n" + labels.text("form.help.why", locale, because.in(locale)))
                .orElse("");
        return what + "\n\n> " + RemedySentence.plain(request.question()) + why;
    }
}
