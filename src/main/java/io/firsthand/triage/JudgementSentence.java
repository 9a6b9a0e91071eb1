package io.firsthand.triage;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.Texts;
import io.firsthand.rulebook.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in one sentence what a contact is about, how urgent it is, and which rows say so. */
@Component
class JudgementSentence {

    private final Texts texts;

    JudgementSentence(Texts texts) {
        this.texts = texts;
    }

    Bilingual of(
            Reasoning reasoning, Decision<Urgency> urgency, List<HeardOverride> overrides, Decision<Promise> promise) {
        return new Bilingual(
                in(Locale.ENGLISH, reasoning, urgency, overrides, promise),
                in(Locale.CHINESE, reasoning, urgency, overrides, promise));
    }

    private String in(
            Locale locale,
            Reasoning reasoning,
            Decision<Urgency> urgency,
            List<HeardOverride> overrides,
            Decision<Promise> promise) {
        Priority priority = FindingOverrides.urgent(urgency.required().priority(), overrides);
        String rows = reasoning.hints().stream().map(Decision::row).collect(Collectors.joining(", "));
        String label = ContactReasons.label(reasoning.reason())
                .map(text -> text.in(locale))
                .orElse(reasoning.reason());
        return texts.text(
                "triage.judgement." + manner(reasoning),
                locale,
                label,
                rows,
                priority.name(),
                because(priority, urgency, overrides, locale),
                length(promise.required().within(), locale),
                promise.row());
    }

    /** The rows that make it so urgent: those of the words, where they are more urgent than the table of priorities. */
    private String because(Priority priority, Decision<Urgency> urgency, List<HeardOverride> overrides, Locale locale) {
        if (urgency.required().priority() == priority) {
            return texts.text("triage.judgement.row", locale, urgency.row());
        }
        String rows = overrides.stream()
                .filter(heard -> heard.consequence().priority() == priority)
                .map(HeardOverride::row)
                .collect(Collectors.joining(", "));
        return texts.text("triage.judgement.override", locale, rows);
    }

    private static String manner(Reasoning reasoning) {
        if (reasoning.reason().equals(ContactReasons.UNCLEAR)) {
            return reasoning.hints().isEmpty() ? "unclear" : "undecided";
        }
        return reasoning.hints().isEmpty() ? "set" : "found";
    }

    private String length(Duration duration, Locale locale) {
        if (duration.toMinutes() < 1) {
            return texts.text("triage.seconds", locale, duration.toSeconds());
        }
        return duration.toHours() < 1
                ? texts.text("triage.minutes", locale, duration.toMinutes())
                : texts.text("triage.hours", locale, duration.toHours());
    }
}
