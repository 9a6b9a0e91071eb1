package io.firsthand.conversation;

import io.firsthand.cases.Acknowledgement;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.Timeline;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the customer in his language that his message arrived and until when somebody answers. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Acknowledging implements Acknowledgement {

    /** Not twice to one sender within this time: he knows, and two robots must not talk to each other. */
    private static final Duration ONCE_IN = Duration.ofHours(24);

    private final Messages messages;
    private final MessageWrites writes;
    private final Sending sending;
    private final CustomerTexts texts;
    private final Promises promises;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;

    Acknowledging(
            Messages messages,
            MessageWrites writes,
            Sending sending,
            CustomerTexts texts,
            Promises promises,
            Timeline timeline,
            JdbcClient jdbc,
            Clock clock) {
        this.messages = messages;
        this.writes = writes;
        this.sending = sending;
        this.texts = texts;
        this.promises = promises;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void acknowledge(CaseFile caseFile) {
        Message first = messages.first(caseFile.id());
        if (caseFile.receivedBy().isPresent() || !isDue(first)) {
            return;
        }
        String text = texts.text(
                "acknowledgement",
                caseFile.language(),
                caseFile.number(),
                promises.sentence(caseFile).orElse(""));
        long id = writes.draft(caseFile.id(), first, null, text.strip(), texts.spoken(caseFile.language()));
        writes.submitted(id, ReplyState.QUEUED, null);
        sending.hand(id);
        timeline.append(caseFile.id(), null, "contact-acknowledged");
    }

    private boolean isDue(Message first) {
        Channel channel = Channel.of(first.channel()).orElseThrow();
        String address = first.address().orElse(null);
        if (!AcknowledgementRule.mayAnswer(channel, address, first.automatic())) {
            return false;
        }
        String key = messages.addressKey(first.id());
        // two contacts of one sender at the same moment get one acknowledgement
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 40))")
                .param(key)
                .query((row, n) -> true)
                .single();
        return !messages.acknowledgedSince(key, clock.instant().minus(ONCE_IN));
    }
}
