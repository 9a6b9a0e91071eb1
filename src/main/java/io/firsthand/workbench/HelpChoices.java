package io.firsthand.workbench;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.escalation.HelpTexts;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Whom the person who acts on a case can ask. */
@Component
class HelpChoices {

    private final People people;
    private final ActingRights rights;
    private final HelpTexts texts;
    private final Labels labels;

    HelpChoices(People people, ActingRights rights, HelpTexts texts, Labels labels) {
        this.people = people;
        this.rights = rights;
        this.texts = texts;
        this.labels = labels;
    }

    /** Null for a viewer who cannot ask. */
    CaseSheet.HelpChoices of(CaseFile file, String viewer, Locale locale) {
        if (!file.isOpen() || !rights.mayAct(file, viewer)) {
            return null;
        }
        List<CaseSheet.Choice> departments = Roles.DEPARTMENTS.stream()
                .map(code -> new CaseSheet.Choice(code, texts.department(code, locale)))
                .toList();
        List<CaseSheet.Choice> colleagues = people.active().stream()
                .filter(person -> person.has(Roles.AGENT) || person.has(Roles.LEAD))
                .filter(person -> !person.id().equals(viewer) && !file.isActedOnBy(person.id()))
                .map(person -> new CaseSheet.Choice(person.id(), name(person, locale)))
                .toList();
        return new CaseSheet.HelpChoices(departments, colleagues);
    }

    private String name(Person person, Locale locale) {
        return labels.text(
                "tab.help-colleague",
                locale,
                person.name(),
                labels.text("tab.grade." + person.grade().name(), locale));
    }
}
