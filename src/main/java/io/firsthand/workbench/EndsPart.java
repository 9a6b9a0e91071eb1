package io.firsthand.workbench;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.MergedCases;
import io.firsthand.cases.SettledElsewhere;
import io.firsthand.conversation.EndingTexts;
import io.firsthand.conversation.Message;
import io.firsthand.conversation.Message.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The sheet's other ends: what the case can be merged into, what can be split off, what is said where nothing is owed. */
@Component
class EndsPart {

    private static final List<ClosedAs> WITH_TEXT = List.of(ClosedAs.WRONG_SHOP, ClosedAs.WRONG_PERSON);

    private final ActingRights rights;
    private final MergedCases merged;
    private final EndingTexts texts;
    private final Labels labels;

    EndsPart(ActingRights rights, MergedCases merged, EndingTexts texts, Labels labels) {
        this.rights = rights;
        this.merged = merged;
        this.texts = texts;
        this.labels = labels;
    }

    /** Nothing for who does not act on the case now. */
    CaseSheet.Ends of(CaseFile file, List<Message> messages, String viewer, Locale locale) {
        if (!file.isOpen() || !rights.mayAct(file, viewer)) {
            return null;
        }
        return new CaseSheet.Ends(
                merged.candidates(file).stream()
                        .map(other -> new CaseSheet.Choice(
                                other.number(),
                                other.number() + " · " + other.subject() + " · " + labels.of(other.status(), locale)))
                        .toList(),
                splittable(file, messages),
                WITH_TEXT.stream()
                        .map(end -> new CaseSheet.Written(labels.of(end, locale), texts.of(file, end)))
                        .toList(),
                Arrays.stream(SettledElsewhere.By.values())
                        .map(by -> new CaseSheet.Choice(
                                by.name(), labels.text("timeline.value.settledBy." + by.name(), locale)))
                        .toList());
    }

    /** What opened the case stays on it. */
    private static List<Long> splittable(CaseFile file, List<Message> messages) {
        return messages.stream()
                .filter(message -> message.direction() == Direction.IN && message.trusted() && !message.automatic())
                .map(Message::id)
                .filter(id -> id != opening(file, messages))
                .toList();
    }

    private static long opening(CaseFile file, List<Message> messages) {
        return messages.stream()
                .filter(message -> message.direction() == Direction.IN && message.caseId() == file.id())
                .mapToLong(Message::id)
                .min()
                .orElse(0);
    }
}
