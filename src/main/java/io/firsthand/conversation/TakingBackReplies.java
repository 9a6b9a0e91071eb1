package io.firsthand.conversation;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.AfterClosing;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.Timeline;
import io.firsthand.conversation.Message.Direction;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import io.firsthand.platform.outbox.Undo;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person sees his mistake in the moment he has sent it: as long as the answer has not left the house it becomes his draft
 * again. Whoever wrote or released it may do so, and a lead.
 */
@Service
public class TakingBackReplies {

    private final CaseFiles caseFiles;
    private final ActingRights rights;
    private final HearingCustomers hearing;
    private final AfterClosing afterClosing;
    private final Timeline timeline;
    private final People people;
    private final Messages messages;
    private final MessageWrites writes;
    private final Undo undo;

    TakingBackReplies(
            CaseFiles caseFiles,
            ActingRights rights,
            HearingCustomers hearing,
            AfterClosing afterClosing,
            Timeline timeline,
            People people,
            Messages messages,
            MessageWrites writes,
            Undo undo) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.hearing = hearing;
        this.afterClosing = afterClosing;
        this.timeline = timeline;
        this.people = people;
        this.messages = messages;
        this.writes = writes;
        this.undo = undo;
    }

    /**
     * A case that already waits for the customer's answer, or was closed with this one, comes back to its owner: nothing was said
     * that the customer could answer. Of a case that was merged meanwhile it becomes a draft on the one that goes on.
     *
     * @throws Refusal {@code nothing-to-undo} if it is not on its way, {@code not-your-reply}, {@code too-late-to-undo} if it
     *     has left, {@code case-closed} if the case was closed for good
     */
    @Transactional
    @RetriedOnConflict
    public Message takeBack(String number, long id, String by) {
        CaseFile caseFile = caseFiles.lockLeadingTo(number);
        if (caseFile.isOpen()) {
            rights.checkHelper(caseFile, by);
        }
        Message reply = messages.shownOn(caseFile.id(), id);
        if (!isAnswer(reply)) {
            throw Refusal.conflict("nothing-to-undo");
        }
        if (!mayTakeBack(reply, people.get(by))) {
            throw Refusal.forbidden("not-your-reply");
        }
        switch (reply.state().orElseThrow()) {
            case QUEUED -> undo.takeBack(Sending.key(reply.messageId().orElseThrow()));
            case SENT, DELIVERED, FAILED -> throw Refusal.conflict("too-late-to-undo");
            case DRAFT, AWAITING_RELEASE -> throw Refusal.conflict("nothing-to-undo");
        }
        writes.takenBack(id, caseFile.id());
        if (!caseFile.isOpen() && !afterClosing.answerTakenBack(caseFile)) {
            throw Refusal.conflict("case-closed", "number", caseFile.number());
        }
        if (caseFile.isWaiting()) {
            hearing.heardFromOutside(caseFile, "reply-taken-back", "person", by);
        } else {
            timeline.append(caseFile.id(), by, "reply-taken-back", "person", by);
        }
        return messages.get(caseFile.id(), id);
    }

    /** How long the viewer may still take back which of these, by id of the message. */
    @Transactional(readOnly = true)
    public Map<Long, Duration> left(Collection<Message> of, String viewer) {
        List<Message> onTheirWay = of.stream()
                .filter(TakingBackReplies::isAnswer)
                .filter(message -> message.state().orElseThrow() == ReplyState.QUEUED)
                .toList();
        if (onTheirWay.isEmpty()) {
            return Map.of();
        }
        Person person = people.get(viewer);
        Map<String, Long> ids = onTheirWay.stream()
                .filter(message -> mayTakeBack(message, person))
                .collect(Collectors.toMap(
                        message -> Sending.key(message.messageId().orElseThrow()), Message::id));
        return undo.left(ids.keySet()).entrySet().stream()
                .collect(Collectors.toMap(entry -> ids.get(entry.getKey()), Map.Entry::getValue));
    }

    private static boolean isAnswer(Message message) {
        return message.direction() == Direction.OUT && message.author().isPresent();
    }

    private static boolean mayTakeBack(Message reply, Person person) {
        return reply.author().filter(person.id()::equals).isPresent()
                || reply.releasedBy().filter(person.id()::equals).isPresent()
                || person.has("lead");
    }
}
