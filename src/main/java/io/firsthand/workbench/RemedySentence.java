package io.firsthand.workbench;

import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedySummary;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a remedy is, in a few lines for the person who has to decide on it. */
@Component
class RemedySentence {

    private final People people;
    private final Labels labels;
    private final RemedySummary summary;

    RemedySentence(People people, Labels labels, RemedySummary summary) {
        this.people = people;
        this.labels = labels;
        this.summary = summary;
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
        String reduced = remedy.reduced()
                ? "\n\n"
                        + labels.text(
                                "form.remedy.reduced", locale, remedy.entitled().toString())
                : "";
        String reason = remedy.overridingReason()
                .map(words -> "\n\n" + labels.text("form.remedy.reason", locale, plain(words)))
                .orElse("");
        return what + "\n\n" + rules + reduced + reason + paragraphs(summary.lines(remedy, locale));
    }

    /** With where its payment stands and what is wrong with it. */
    String ofPayment(Remedy remedy, Locale locale) {
        return of(remedy, locale) + paragraphs(summary.paymentLines(remedy, locale));
    }

    private static String paragraphs(List<String> lines) {
        return lines.stream().map(line -> "\n\n" + plain(line)).collect(Collectors.joining());
    }

    /** The text view reads Markdown: a person's words are shown as they are. */
    static String plain(String words) {
        return words.replaceAll("([\\\\`*_{}\\[\\]<>#+.!|~()-])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
