package io.firsthand.conversation;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.AnswerRelease;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.ReadingCases;
import io.firsthand.cases.Timeline;
import io.firsthand.conversation.Message.Direction;
import io.firsthand.handover.Helping;
import io.firsthand.people.Grade;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every answer to a customer goes this way: draft, then, where the risk is high and the author new to the trade, the release
 * by a second person, then out. Only who acts on the case may write; nobody answers past a message that he has not read.
 */
@Service
@Transactional
@RetriedOnConflict
public class Replying {

    /** The same words twice within this time are a double click, not an answer. */
    private static final Duration DOUBLE = Duration.ofMinutes(1);

    private final CaseFiles caseFiles;
    private final ActingRights rights;
    private final ReadingCases reading;
    private final HearingCustomers hearing;
    private final Helping helping;
    private final Timeline timeline;
    private final People people;
    private final Messages messages;
    private final MessageWrites writes;
    private final Sending sending;
    private final ReleaseRule releaseRule;
    private final Clock clock;

    Replying(
            CaseFiles caseFiles,
            ActingRights rights,
            ReadingCases reading,
            HearingCustomers hearing,
            Helping helping,
            Timeline timeline,
            People people,
            Messages messages,
            MessageWrites writes,
            Sending sending,
            ReleaseRule releaseRule,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.reading = reading;
        this.hearing = hearing;
        this.helping = helping;
        this.timeline = timeline;
        this.people = people;
        this.messages = messages;
        this.writes = writes;
        this.sending = sending;
        this.releaseRule = releaseRule;
        this.clock = clock;
    }

    /**
     * Starts an answer on the channel and to the address from which the customer wrote last.
     *
     * @param asHelper a colleague answers in passing: the case stays its owner's, who is told
     * @throws Refusal {@code not-your-case}, {@code case-closed}, {@code nothing-said}, {@code text-too-large}, {@code
     *     no-address-to-answer}, {@code address-not-confirmed}
     */
    public Message draft(String number, String by, String text, boolean asHelper) {
        CaseFile caseFile = caseFiles.lock(number);
        return messages.get(caseFile.id(), drafted(caseFile, by, text, asHelper));
    }

    private long drafted(CaseFile caseFile, String by, String text, boolean asHelper) {
        if (asHelper) {
            rights.checkHelper(caseFile, by);
        } else {
            rights.check(caseFile, by);
        }
        Message answered = messages.lastTrusted(caseFile.id());
        return writes.draft(caseFile.id(), answered, by, words(text), caseFile.language());
    }

    /** @throws Refusal {@code changed-meanwhile} if the draft was changed or sent since that version */
    public Message edit(String number, long id, String by, String text, int version) {
        CaseFile caseFile = caseFiles.lock(number);
        rights.checkHelper(caseFile, by);
        ownDraft(caseFile, id, by);
        if (!writes.edited(id, version, words(text))) {
            throw Refusal.conflict("changed-meanwhile");
        }
        return messages.get(caseFile.id(), id);
    }

    /** Throws a draft away. */
    public void discard(String number, long id, String by) {
        CaseFile caseFile = caseFiles.lock(number);
        rights.checkHelper(caseFile, by);
        ownDraft(caseFile, id, by);
        writes.discarded(id);
    }

    /**
     * The author is done with it.
     *
     * @param seenUpTo id of the customer's last message that the author's screen showed
     * @param confirmed the author wants the same words once more
     * @throws Refusal {@code customer-wrote-meanwhile} with the id {@code newest}, {@code reply-repeated}, {@code
     *     reply-not-a-draft}
     */
    public Message submit(String number, long id, String by, long seenUpTo, boolean confirmed) {
        CaseFile caseFile = caseFiles.lock(number);
        // his own draft: written as owner, deputy or helper, and sent as what he is now
        rights.checkHelper(caseFile, by);
        Message draft = ownDraft(caseFile, id, by);
        checkSeen(caseFile, seenUpTo);
        if (!confirmed
                && messages.saidSince(
                        caseFile.id(),
                        PlainText.sha256(draft.text()),
                        clock.instant().minus(DOUBLE))) {
            throw Refusal.conflict("reply-repeated");
        }
        boolean released = !releaseRule.needsRelease(caseFile, people.get(by), draft.text());
        Message submitted = writes.submitted(id, released ? ReplyState.QUEUED : ReplyState.AWAITING_RELEASE, seenUpTo)
                .with(draft.attachments());
        if (released) {
            sending.handAnswer(submitted);
        } else {
            timeline.append(caseFile.id(), by, "reply-awaits-release");
        }
        markRead(caseFile, by, seenUpTo);
        if (!rights.mayAct(caseFile, by)) {
            helping.answered(caseFile, by);
        }
        return submitted;
    }

    /** Draft and submission in one step: what a screen does when the author presses send. */
    public Message reply(String number, String by, String text, long seenUpTo, boolean confirmed, boolean asHelper) {
        long draft = drafted(caseFiles.lock(number), by, text, asHelper);
        return submit(number, draft, by, seenUpTo, confirmed);
    }

    /**
     * A second person agrees to a high-risk answer.
     *
     * @param version of the reply that the person read: other words are not what he agrees to
     * @param seenUpTo as the releasing person's screen shows it
     * @throws Refusal {@code own-release}, {@code release-needs-expert}, {@code release-needs-others}, {@code reply-not-awaiting}, {@code
     *     changed-meanwhile}, {@code customer-wrote-meanwhile}
     */
    public Message release(String number, long id, String by, int version, long seenUpTo) {
        CaseFile caseFile = caseFiles.lock(number);
        Message reply = awaiting(caseFile, id, by, version);
        checkSeen(caseFile, seenUpTo);
        writes.released(reply.id(), by);
        sending.handAnswer(reply);
        timeline.append(caseFile.id(), by, "reply-released");
        return messages.get(caseFile.id(), id);
    }

    /**
     * The second person does not agree: it is a draft again, a note says why, and the case comes back to its owner.
     *
     * @param version as in {@link #release}
     */
    public Message sendBack(String number, long id, String by, int version, String why) {
        CaseFile caseFile = caseFiles.lock(number);
        Message reply = awaiting(caseFile, id, by, version);
        long note = writes.noted(caseFile.id(), caseFile.channel(), by, words(why), caseFile.language());
        writes.returned(reply.id(), note);
        hearing.heardFromOutside(caseFile, "reply-sent-back", "person", by);
        return messages.get(caseFile.id(), id);
    }

    private Message ownDraft(CaseFile caseFile, long id, String by) {
        Message draft = messages.get(caseFile.id(), id);
        if (draft.direction() != Direction.OUT || draft.state().orElseThrow() != ReplyState.DRAFT) {
            throw Refusal.conflict("reply-not-a-draft");
        }
        if (draft.author().filter(by::equals).isEmpty()) {
            throw Refusal.forbidden("not-your-draft");
        }
        return draft;
    }

    private Message awaiting(CaseFile caseFile, long id, String by, int version) {
        Message reply = messages.get(caseFile.id(), id);
        if (reply.state().filter(ReplyState.AWAITING_RELEASE::equals).isEmpty()) {
            throw Refusal.conflict("reply-not-awaiting");
        }
        Person person = people.get(by);
        if (reply.author().filter(by::equals).isPresent()) {
            throw Refusal.forbidden("own-release");
        }
        AnswerRelease needed = releaseRule.on(caseFile);
        if (!needed.fits(person)) {
            throw refused(needed);
        }
        if (reply.version() != version) {
            throw Refusal.conflict("changed-meanwhile");
        }
        return reply;
    }

    private static Refusal refused(AnswerRelease needed) {
        return needed.grade() == Grade.EXPERT && needed.department().isEmpty()
                ? Refusal.forbidden("release-needs-expert", "needed", Grade.EXPERT)
                : Refusal.forbidden(
                        "release-needs-others",
                        "grade",
                        needed.grade(),
                        "department",
                        needed.department().orElse("any"));
    }

    private void checkSeen(CaseFile caseFile, long seenUpTo) {
        long newest = messages.lastOfCustomer(caseFile.id());
        if (seenUpTo < newest) {
            throw Refusal.conflict("customer-wrote-meanwhile", "number", caseFile.number(), "newest", newest);
        }
    }

    /** Who answers a message has read it; what else stands unread stays so. */
    private void markRead(CaseFile caseFile, String by, long seenUpTo) {
        messages.find(seenUpTo)
                .filter(message -> message.caseId() == caseFile.id())
                .flatMap(Message::heardEntry)
                .ifPresent(entry -> reading.read(caseFile.number(), by, entry));
    }

    static String words(String text) {
        if (text == null || PlainText.isInvisible(text)) {
            throw Refusal.invalid("nothing-said", "text");
        }
        if (PlainText.bytes(text) > ContactCheck.TEXT_BYTES) {
            throw Refusal.tooLarge("text-too-large", "text", "kilobytes", ContactCheck.TEXT_BYTES >> 10);
        }
        return PlainText.clean(text);
    }
}
