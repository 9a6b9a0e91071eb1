package io.firsthand.conversation;

import io.firsthand.conversation.ChannelAdapter.Outcome;
import io.firsthand.platform.outbox.OutboxEntry;
import io.firsthand.platform.outbox.OutboxHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes decided messages from the outbox to their channel, and brings back what became of them. */
@Component
class MessageDelivery implements OutboxHandler {

    private static final Logger LOG = LoggerFactory.getLogger(MessageDelivery.class);

    private static final Duration UNTIL_CONNECTED = Duration.ofMinutes(1);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    /** After this nobody asks any more: the message counts as sent. */
    private static final Duration ASKED_FOR = Duration.ofHours(24);

    private final Messages messages;
    private final References references;
    private final List<ChannelAdapter> adapters;
    private final SettlingDeliveries settling;
    private final Clock clock;

    MessageDelivery(
            Messages messages,
            References references,
            List<ChannelAdapter> adapters,
            SettlingDeliveries settling,
            Clock clock) {
        this.messages = messages;
        this.references = references;
        this.adapters = adapters;
        this.settling = settling;
        this.clock = clock;
        if (adapters.isEmpty()) {
            LOG.warn("no channel is connected: messages to customers wait in the outbox");
        }
    }

    @Override
    public String topic() {
        return Sending.TOPIC;
    }

    @Override
    public Delivery deliver(OutboxEntry entry) {
        Messages.ToDeliver leaving = messages.toDeliver(entry.reference());
        Message message = leaving.message();
        ReplyState state = message.state().orElseThrow();
        if (state != ReplyState.QUEUED && state != ReplyState.SENT) {
            return new Delivery.Done();
        }
        Channel channel = Channel.of(message.channel()).orElseThrow();
        return adapters.stream()
                .filter(candidate -> candidate.serves(channel))
                .findFirst()
                .map(adapter -> deliver(entry, leaving, channel, adapter))
                // nothing has failed where nobody is asked: it waits, however long
                .orElseGet(() -> new Delivery.Later(UNTIL_CONNECTED));
    }

    private Delivery deliver(OutboxEntry entry, Messages.ToDeliver leaving, Channel channel, ChannelAdapter adapter) {
        Message message = leaving.message();
        ReplyState state = message.state().orElseThrow();
        // an earlier try may have got through without our knowing
        Outcome outcome = entry.attempt() == 1 && state == ReplyState.QUEUED
                ? Outcome.UNKNOWN
                : adapter.ask(message.messageId().orElseThrow());
        if (outcome == Outcome.UNKNOWN && state == ReplyState.QUEUED) {
            outcome = adapter.send(outgoing(leaving, channel));
        }
        settling.settle(message, outcome);
        boolean openEnded = outcome == Outcome.TAKEN
                && clock.instant()
                        .isBefore(message.sentAt().orElseGet(clock::instant).plus(ASKED_FOR));
        return openEnded ? new Delivery.Later(ASK_AGAIN) : new Delivery.Done();
    }

    @Override
    public void stopped(OutboxEntry entry) {
        settling.stopped(messages.toDeliver(entry.reference()).message());
    }

    private OutgoingMessage outgoing(Messages.ToDeliver leaving, Channel channel) {
        Message message = leaving.message();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Message-ID", "<" + message.messageId().orElseThrow() + ">");
        leaving.answered().ifPresent(id -> headers.put("In-Reply-To", "<" + id + ">"));
        headers.put("X-Firsthand-Reference", references.of(leaving.caseNumber()));
        if (message.automatic()) {
            // RFC 3834: other robots must not answer it
            headers.put("Auto-Submitted", "auto-replied");
            headers.put("X-Auto-Response-Suppress", "All");
        }
        return new OutgoingMessage(
                message.messageId().orElseThrow(),
                channel,
                message.address().orElseThrow(),
                message.text(),
                message.language(),
                headers);
    }
}
