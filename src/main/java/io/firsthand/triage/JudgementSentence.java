package io.firsthand.triage;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.Texts;
import io.firsthand.rulebook.Decision;
import java.time.Duration;
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

    Bilingual of(Reasoning reasoning, Decision<Urgency> urgency, Decision<Promise> promise) {
        return new Bilingual(
                in(Locale.ENGLISH, reasoning, urgency, promise), in(Locale.CHINESE, reasoning, urgency, promise));
    }

    private String in(Locale locale, Reasoning reasoning, Decision<Urgency> urgency, Decision<Promise> promise) {
        String rows = reasoning.hints().stream().map(Decision::row).collect(Collectors.joining(", "));
        String label = ContactReasons.label(reasoning.reason())
                .map(text -> text.in(locale))
                .orElse(reasoning.reason());
        return texts.text(
                "triage.judgement." + manner(reasoning),
                locale,
                label,
                rows,
                urgency.required().priority().name(),
                urgency.row(),
                length(promise.required().within(), locale),
                promise.row());
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
