package io.firsthand.conversation;

import io.firsthand.cases.Acknowledgement;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.Timeline;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the customer in his language that his message arrived and until when somebody answers. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Acknowledging implements Acknowledgement {

    /** Not twice to one sender within this time: he knows, and two robots must not talk to each other. */
    private static final Duration ONCE_IN = Duration.ofHours(24);

    private final FirstMessages firstMessages;
    private final MessageWrites writes;
    private final Sending sending;
    private final CustomerTexts texts;
    private final Promises promises;
    private final Timeline timeline;
    private final Clock clock;

    Acknowledging(
            FirstMessages firstMessages,
            MessageWrites writes,
            Sending sending,
            CustomerTexts texts,
            Promises promises,
            Timeline timeline,
            Clock clock) {
        this.firstMessages = firstMessages;
        this.writes = writes;
        this.sending = sending;
        this.texts = texts;
        this.promises = promises;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public void acknowledge(CaseFile caseFile) {
        if (caseFile.receivedBy().isPresent()) {
            return;
        }
        // two contacts of one sender at the same moment get one acknowledgement
        FirstSenders.Found first = firstMessages.lockedSender(caseFile.id());
        if (AcknowledgementRule.mayAnswer(
                Channel.of(first.channel()).orElseThrow(), first.address(), first.automatic())) {
            send(caseFile, first.messageId());
        }
    }

    private void send(CaseFile caseFile, long answered) {
        String text = texts.text(
                "acknowledgement",
                caseFile.language(),
                caseFile.number(),
                promises.sentence(caseFile).orElse(""));
        String messageId = Sending.newMessageId();
        writes.acknowledgement(
                        answered,
                        messageId,
                        text.strip(),
                        texts.spoken(caseFile.language()),
                        clock.instant().minus(ONCE_IN))
                .ifPresent(id -> {
                    sending.hand(id, messageId);
                    timeline.append(caseFile.id(), null, "contact-acknowledged");
                });
    }
}
