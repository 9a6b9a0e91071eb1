package io.firsthand.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing that was said or noted on a case.
 *
 * @param author id of the person who wrote it; empty for the customer and for automatic messages
 * @param address the customer's address on the channel
 * @param trusted of an incoming one: it came from the case's customer, or from the address that opened the case
 * @param text as it came; never evaluated
 * @param automatic no human wrote it
 * @param messageId our own stable id of an outgoing one
 * @param state of an outgoing one
 * @param seenUpTo of an outgoing one: the customer's last message that the author had read
 * @param failure code why it could not be delivered
 * @param version grows with each change of an outgoing one
 * @param at when it was received or written
 */
public record Message(
        long id,
        long caseId,
        Direction direction,
        String channel,
        Optional<String> author,
        Optional<String> address,
        boolean trusted,
        String text,
        String language,
        boolean automatic,
        Optional<String> messageId,
        Optional<ReplyState> state,
        Optional<Long> seenUpTo,
        Optional<String> releasedBy,
        Optional<String> failure,
        Optional<Long> heardEntry,
        int version,
        Instant at,
        Optional<Instant> sentAt,
        List<Attachment> attachments) {

    /** Which way it went. A note stays in the house. */
    public enum Direction {
        IN,
        OUT,
        NOTE
    }

    Message with(List<Attachment> files) {
        return new Message(
                id,
                caseId,
                direction,
                channel,
                author,
                address,
                trusted,
                text,
                language,
                automatic,
                messageId,
                state,
                seenUpTo,
                releasedBy,
                failure,
                heardEntry,
                version,
                at,
                sentAt,
                files);
    }
}
