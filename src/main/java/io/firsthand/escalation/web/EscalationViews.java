package io.firsthand.escalation.web;

import io.firsthand.escalation.Asked;
import io.firsthand.escalation.HelpRequest;
import io.firsthand.escalation.HelpTexts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows requests for help over HTTP. */
@Component
class EscalationViews {

    private final HelpTexts texts;

    EscalationViews(HelpTexts texts) {
        this.texts = texts;
    }

    EscalationView view(HelpRequest request, Locale locale) {
        return new EscalationView(
                request.number(),
                request.kind().name(),
                texts.kind(request, locale),
                request.status().name(),
                texts.status(request, locale),
                request.question(),
                request.evidence(),
                request.askedBy(),
                request.askedAt(),
                request.asked().stream().map(EscalationViews::code).toList(),
                texts.asked(request, locale),
                request.raised(),
                request.dueAt().orElse(null),
                request.matrixRow().orElse(null),
                request.why().map(why -> why.in(locale)).orElse(null),
                request.decision().map(Enum::name).orElse(null),
                texts.decision(request, locale).orElse(null),
                request.answer().orElse(null),
                request.answeredBy().orElse(null),
                request.endedAt().orElse(null));
    }

    private static String code(Asked asked) {
        return asked.person().or(asked::group).orElseThrow();
    }
}
