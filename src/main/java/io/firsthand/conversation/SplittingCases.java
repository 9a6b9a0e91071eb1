package io.firsthand.conversation;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.NewContact;
import io.firsthand.cases.OpeningCases;
import io.firsthand.cases.SettingReasons;
import io.firsthand.cases.Timeline;
import io.firsthand.conversation.Message.Direction;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second problem becomes a case of its own: same customer, same owner, who received him, and its clocks count from when the
 * customer wrote. The messages go there; the old case keeps a pointer to them.
 */
@Service
@Transactional
@RetriedOnConflict
public class SplittingCases {

    /** What was doubtful about the writer and his order stays so. */
    private static final Set<String> ABOUT_THE_WRITER = Set.of("unknown-sender", "unknown-order", "foreign-order");

    private final CaseFiles caseFiles;
    private final ActingRights rights;
    private final OpeningCases opening;
    private final SettingReasons reasons;
    private final Messages messages;
    private final MessageWrites writes;
    private final Timeline timeline;

    SplittingCases(
            CaseFiles caseFiles,
            ActingRights rights,
            OpeningCases opening,
            SettingReasons reasons,
            Messages messages,
            MessageWrites writes,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.opening = opening;
        this.reasons = reasons;
        this.messages = messages;
        this.writes = writes;
        this.timeline = timeline;
    }

    /**
     * Splitting off the same messages a second time answers with the case that they became.
     *
     * @param messageIds messages of the customer on the case
     * @param reason contact reason of the new case; if empty, the rules say it from the words
     * @return the new case
     * @throws Refusal {@code not-your-case}, {@code case-closed}, {@code split-nothing}, {@code message-not-found}, {@code
     *     split-not-the-customers}, {@code split-opening-message} for the message that opened the case: without it the case
     *     has nothing to be about, {@code split-sender-in-doubt}, {@code unknown-reason}
     */
    public CaseFile split(String number, String by, List<Long> messageIds, Optional<String> reason) {
        CaseFile old = caseFiles.lock(number);
        List<Long> ids = messageIds.stream().distinct().sorted().toList();
        if (ids.isEmpty()) {
            throw Refusal.invalid("split-nothing", "messageIds");
        }
        Optional<Long> before = messages.splitBefore(old.id(), ids);
        if (before.isPresent()) {
            return caseFiles.find(before.get()).orElseThrow(); // the second click
        }
        rights.check(old, by);
        List<Message> moving =
                ids.stream().map(id -> messages.shownOn(old.id(), id)).toList();
        moving.forEach(message -> check(old, message));
        return open(old, by, moving, reason);
    }

    private void check(CaseFile old, Message message) {
        if (message.direction() != Direction.IN || message.automatic()) {
            throw Refusal.conflict("split-not-the-customers", "number", old.number());
        }
        if (message.id() == messages.first(old.id()).id()) {
            throw Refusal.conflict("split-opening-message", "number", old.number());
        }
        if (!message.trusted()) {
            // the address that opens a case is answered: a stranger's must not become one by a click
            throw Refusal.conflict("split-sender-in-doubt", "number", old.number());
        }
    }

    private CaseFile open(CaseFile old, String by, List<Message> moving, Optional<String> reason) {
        CaseFile opened = opening.open(
                contact(old, moving.get(0)), id -> moving.forEach(message -> writes.split(message.id(), id, old.id())));
        timeline.append(opened.id(), by, "split-from", "case", old.number());
        timeline.append(old.id(), by, "split-off", "case", opened.number());
        reason.ifPresent(code -> reasons.set(opened.number(), by, code));
        return caseFiles.find(opened.id()).orElseThrow();
    }

    private static NewContact contact(CaseFile old, Message first) {
        return new NewContact(
                first.channel(),
                first.language(),
                first.text(),
                old.owner(),
                Channel.of(first.channel()).orElseThrow().isLive(),
                old.customerId(),
                old.customerVerified(),
                old.orderId(),
                old.orderVerified(),
                old.doubts().stream().filter(ABOUT_THE_WRITER::contains).toList(),
                first.at(),
                Optional.of(old.id()));
    }
}
