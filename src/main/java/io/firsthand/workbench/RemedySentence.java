package io.firsthand.workbench;

import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.remedy.Remedy;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a remedy is, in a few lines for the person who has to decide on it. */
@Component
class RemedySentence {

    private final People people;
    private final Labels labels;

    RemedySentence(People people, Labels labels) {
        this.people = people;
        this.labels = labels;
    }

    String of(Remedy remedy, Locale locale) {
        String proposer = people.find(remedy.proposedBy()).map(Person::name).orElse(remedy.proposedBy());
        String what = labels.text(
                "form.remedy.what",
                locale,
                labels.of(remedy.kind(), locale),
                remedy.amount().toString(),
                remedy.number(),
                proposer);
        String rules = labels.text(
                remedy.ruleCovers() ? "form.remedy.covered" : "form.remedy.overrides",
                locale,
                remedy.entitlementWhy().in(locale));
        String reason = remedy.overridingReason()
                .map(words -> "\n\n" + labels.text("form.remedy.reason", locale, plain(words)))
                .orElse("");
        return what + "\n\n" + rules + reason;
    }

    /** The text view reads Markdown: a person's words are shown as they are. */
    private static String plain(String words) {
        return words.replaceAll("([\\\\`*_{}\\[\\]<>#+.!|~()-])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
