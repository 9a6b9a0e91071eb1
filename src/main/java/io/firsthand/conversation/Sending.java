package io.firsthand.conversation;

import io.firsthand.platform.outbox.Outbox;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands a decided message to the outbox, under its own stable id. */
@Component
class Sending {

    static final String TOPIC = "message";

    private final Outbox outbox;
    private final Messages messages;

    Sending(Outbox outbox, Messages messages) {
        this.outbox = outbox;
        this.messages = messages;
    }

    void hand(long messageId) {
        Message message = messages.find(messageId).orElseThrow();
        hand(messageId, message.messageId().orElseThrow());
    }

    /** @param stableId our own id of the message */
    void hand(long messageId, String stableId) {
        outbox.enqueue(TOPIC, TOPIC + ":" + stableId, messageId);
    }

    /** A new stable id. */
    static String newMessageId() {
        return UUID.randomUUID() + "@firsthand";
    }
}
