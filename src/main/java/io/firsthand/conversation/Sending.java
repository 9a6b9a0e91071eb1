package io.firsthand.conversation;

import io.firsthand.platform.outbox.Outbox;
import io.firsthand.platform.outbox.Undo;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands a decided message to the outbox, under its own stable id. */
@Component
class Sending {

    static final String TOPIC = "message";

    private final Outbox outbox;
    private final Undo undo;
    private final Messages messages;

    Sending(Outbox outbox, Undo undo, Messages messages) {
        this.outbox = outbox;
        this.undo = undo;
        this.messages = messages;
    }

    void hand(long messageId) {
        Message message = messages.find(messageId).orElseThrow();
        hand(messageId, message.messageId().orElseThrow());
    }

    /** @param stableId our own id of the message */
    void hand(long messageId, String stableId) {
        outbox.enqueue(TOPIC, key(stableId), messageId);
    }

    /**
     * A person's answer: it stays long enough to be taken back. Not where the customer waits at the other end: seconds of
     * silence hurt there, and a wrong word is mended by the next one.
     */
    void handAnswer(Message message) {
        String stableId = message.messageId().orElseThrow();
        if (Channel.of(message.channel()).orElseThrow().isLive()) {
            hand(message.id(), stableId);
        } else {
            undo.enqueue(TOPIC, key(stableId), message.id());
        }
    }

    /** Stays long enough to be taken back, on whichever channel. */
    void hold(long messageId) {
        undo.enqueue(TOPIC, keyOf(messageId), messageId);
    }

    /** @throws io.firsthand.platform.Refusal {@code too-late-to-undo} */
    void takeBack(long messageId) {
        undo.takeBack(keyOf(messageId));
    }

    private String keyOf(long messageId) {
        return key(messages.find(messageId).orElseThrow().messageId().orElseThrow());
    }

    /** The outbox's key of a message. */
    static String key(String stableId) {
        return TOPIC + ":" + stableId;
    }

    /** A new stable id. */
    static String newMessageId() {
        return UUID.randomUUID() + "@firsthand";
    }
}
