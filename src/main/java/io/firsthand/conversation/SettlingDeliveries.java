package io.firsthand.conversation;

import io.firsthand.cases.AnsweringCustomers;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.Timeline;
import io.firsthand.conversation.ChannelAdapter.Outcome;
import io.firsthand.platform.engine.RetriedOnConflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a channel says of a message becomes the message's state, and what follows for its case. Each can come twice. */
@Service
public class SettlingDeliveries {

    private final CaseFiles caseFiles;
    private final MessageWrites writes;
    private final AnsweringCustomers answering;
    private final HearingCustomers hearing;
    private final Timeline timeline;

    SettlingDeliveries(
            CaseFiles caseFiles,
            MessageWrites writes,
            AnsweringCustomers answering,
            HearingCustomers hearing,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.answering = answering;
        this.hearing = hearing;
        this.timeline = timeline;
    }

    @Transactional
    @RetriedOnConflict
    public void settle(Message message, Outcome outcome) {
        CaseFile locked = caseFiles.lockLeadingTo(message.caseId());
        switch (outcome) {
            case UNKNOWN -> {
                // taken once, and forgotten by the channel: it stays sent
            }
            case TAKEN -> sent(locked, message);
            case DELIVERED -> {
                sent(locked, message);
                writes.settled(message.id(), ReplyState.DELIVERED, null);
            }
            case FAILED -> failed(locked, message);
        }
    }

    /** It was tried for hours in vain, and is not tried any more unless a person says so. */
    @Transactional
    public void stopped(Message message) {
        CaseFile locked = caseFiles.lockLeadingTo(message.caseId());
        if (message.state().filter(ReplyState.QUEUED::equals).isEmpty()) {
            // it has left the house: only what became of it is not known
            return;
        }
        tell(locked, message, "delivery-stopped");
    }

    /** Told before, or automatic: no answer of a person. One that was given just before closing leaves after it. */
    private void sent(CaseFile locked, Message message) {
        if (writes.sent(message.id()) && message.author().isPresent()) {
            answering.answered(locked.id(), message.author().get());
        }
    }

    private void failed(CaseFile locked, Message message) {
        if (writes.settled(message.id(), ReplyState.FAILED, "undeliverable")) {
            tell(locked, message, "delivery-failed");
        }
    }

    /** The owner has to know: the customer still waits for the answer, also when the case was closed with it. */
    private void tell(CaseFile locked, Message message, String kind) {
        if (locked.isOpen() || message.author().isPresent()) {
            hearing.heardFromOutside(locked, kind, "channel", message.channel());
        } else {
            timeline.append(locked.id(), null, kind, "channel", message.channel());
        }
    }
}
