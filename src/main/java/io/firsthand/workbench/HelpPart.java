package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.conversation.Attachments;
import io.firsthand.escalation.HelpRequest;
import io.firsthand.escalation.HelpRequests;
import io.firsthand.escalation.HelpTexts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sheet's questions to others with their answers, newest first. */
@Component
class HelpPart {

    private final HelpRequests requests;
    private final Attachments attachments;
    private final HelpTexts texts;

    HelpPart(HelpRequests requests, Attachments attachments, HelpTexts texts) {
        this.requests = requests;
        this.attachments = attachments;
        this.texts = texts;
    }

    /** @param task the request that the task asks about */
    List<HelpSheet> of(CaseFile file, Optional<HelpRequest> task, Names names, Locale locale) {
        return requests.ofCase(file.id()).stream()
                .sorted(Comparator.comparingLong(HelpRequest::id).reversed())
                .map(request -> helped(
                        request,
                        file,
                        task.filter(it -> it.id() == request.id()).isPresent(),
                        names,
                        locale))
                .toList();
    }

    /** The one question of the task, for who shall answer it. */
    HelpSheet asked(HelpRequest request, CaseFile file, Names names, Locale locale) {
        return helped(request, file, true, names, locale);
    }

    private HelpSheet helped(HelpRequest request, CaseFile file, boolean theTasks, Names names, Locale locale) {
        return new HelpSheet(
                request.number(),
                texts.kind(request, locale),
                request.status().name(),
                texts.status(request, locale),
                request.question(),
                attachments.named(file.id(), request.evidence()).stream()
                        .map(TalkPart::attached)
                        .toList(),
                names.of(request.askedBy()),
                request.askedAt(),
                request.status().isOpen() ? texts.asked(request, locale) : List.of(),
                request.status().isOpen() ? request.dueAt().orElse(null) : null,
                request.why().map(why -> why.in(locale)).orElse(null),
                texts.decision(request, locale).orElse(null),
                request.answer().orElse(null),
                request.answeredBy().map(names::of).orElse(null),
                request.endedAt().orElse(null),
                request.status().isOpen() && !theTasks,
                theTasks);
    }
}
