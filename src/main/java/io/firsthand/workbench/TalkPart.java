package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.conversation.Attachment;
import io.firsthand.conversation.Message;
import io.firsthand.conversation.Message.Direction;
import io.firsthand.conversation.Messages;
import io.firsthand.conversation.ReplyState;
import io.firsthand.conversation.SplitOff;
import io.firsthand.conversation.TakingBackReplies;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sheet's conversation: what was said and noted, oldest first. */
@Component
class TalkPart {

    /** As many as a screen is scrolled through; older ones stand in the API. */
    private static final int LATEST = 200;

    private final Messages messages;
    private final TakingBackReplies takingBack;
    private final Labels labels;

    TalkPart(Messages messages, TakingBackReplies takingBack, Labels labels) {
        this.messages = messages;
        this.takingBack = takingBack;
        this.labels = labels;
    }

    /** Whether the customer sent a file: it counts as evidence. */
    static boolean fileSent(List<Message> messages) {
        return messages.stream()
                .anyMatch(message -> message.direction() == Direction.IN
                        && !message.attachments().isEmpty());
    }

    List<Message> messages(CaseFile file) {
        return messages.latest(file.id(), LATEST);
    }

    /** Of drafts only the viewer's own: e.g. an answer that a colleague sent back to be changed. */
    List<CaseSheet.Said> said(
            List<Message> messages,
            CaseFile file,
            String viewer,
            Optional<String> customer,
            Names names,
            Locale locale) {
        Map<Long, Duration> undo = file.isOpen() ? takingBack.left(messages, viewer) : Map.of();
        Stream<CaseSheet.Said> pointers =
                this.messages.splitOff(file.id()).stream().map(each -> splitOff(each, locale));
        Stream<CaseSheet.Said> said = messages.stream()
                .filter(message ->
                        message.state().filter(ReplyState.DRAFT::equals).isEmpty()
                                || message.author().filter(viewer::equals).isPresent())
                .map(message -> said(message, file, customer, undo.get(message.id()), names, locale));
        return Stream.concat(said, pointers)
                .sorted(Comparator.comparingLong(CaseSheet.Said::id))
                .toList();
    }

    /** The pointer to what became a case of its own. */
    private CaseSheet.Said splitOff(SplitOff each, Locale locale) {
        return new CaseSheet.Said(
                each.messageId(),
                "MOVED",
                each.at(),
                labels.text("label.author.system", locale),
                null,
                labels.text("tab.moved", locale, each.caseNumber()),
                locale.getLanguage(),
                false,
                null,
                null,
                null,
                0,
                null,
                null,
                List.of());
    }

    private CaseSheet.Said said(
            Message message, CaseFile file, Optional<String> customer, Duration undo, Names names, Locale locale) {
        return new CaseSheet.Said(
                message.id(),
                message.automatic() && message.direction() == Direction.OUT
                        ? "ACK"
                        : message.direction().name(),
                message.at(),
                author(message, customer, names, locale),
                message.author().orElse(null),
                message.text(),
                message.language(),
                message.direction() == Direction.IN
                        && file.unreadSince()
                                .filter(since -> !message.at().isBefore(since))
                                .isPresent(),
                message.state().map(Enum::name).orElse(null),
                message.state().map(state -> labels.of(state, locale)).orElse(null),
                message.failure()
                        .map(code -> labels.of("delivery", code, locale))
                        .orElse(null),
                message.version(),
                message.state().filter(ReplyState.DRAFT::equals).isPresent()
                        ? messages.whyReturned(message.id()).orElse(null)
                        : null,
                seconds(undo),
                message.attachments().stream().map(TalkPart::attached).toList());
    }

    /** Whole ones: what is promised is there. */
    static Integer seconds(Duration undo) {
        return undo == null ? null : (int) undo.toSeconds();
    }

    private String author(Message message, Optional<String> customer, Names names, Locale locale) {
        if (message.direction() == Direction.IN) {
            return message.trusted() && customer.isPresent()
                    ? customer.get()
                    : message.address().orElse(labels.text("label.author.unknown", locale));
        }
        return message.author().map(names::of).orElseGet(() -> labels.text("label.author.system", locale));
    }

    static CaseSheet.Attached attached(Attachment file) {
        return new CaseSheet.Attached(file.name(), file.size(), "/api/attachments/" + file.publicId());
    }
}
