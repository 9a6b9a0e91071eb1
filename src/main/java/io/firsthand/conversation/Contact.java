package io.firsthand.conversation;

import java.util.List;

/**
 * What arrived on a channel, as it arrived. Everything but the channel may be missing, wrong or hostile.
 *
 * @param channel code of a {@link Channel}
 * @param from the sender's address on the channel
 * @param externalId id that the channel gave the message; makes a second delivery harmless
 * @param orderNumber order that the sender names
 * @param language BCP 47 tag
 * @param receivedBy id of the agent who already greeted the customer
 * @param automatic the channel says that no human wrote it
 * @param inReplyTo id of the message that this one answers
 * @param reference reference that we gave out with an earlier answer
 */
public record Contact(
        String channel,
        String from,
        String text,
        List<IncomingFile> attachments,
        String externalId,
        String orderNumber,
        String language,
        String receivedBy,
        boolean automatic,
        String inReplyTo,
        String reference) {

    public Contact {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}
