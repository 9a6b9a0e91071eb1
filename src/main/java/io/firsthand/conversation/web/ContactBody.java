package io.firsthand.conversation.web;

import io.firsthand.conversation.Contact;
import io.firsthand.conversation.IncomingFile;
import java.util.List;
import java.util.Optional;

/**
 * A contact as JSON. Only the channel and either a text or an attachment are needed.
 *
 * @param channel e.g. {@code mail}, {@code chat}, {@code phone}, {@code amazon}
 * @param from the sender's address on the channel
 * @param externalId the channel's id of the message
 * @param language BCP 47 tag
 * @param receivedBy id of the agent who already greeted the customer
 * @param automatic no human wrote it
 * @param inReplyTo id of the message that this one answers
 * @param reference reference from an earlier answer
 */
record ContactBody(
        String channel,
        String from,
        String text,
        List<FileBody> attachments,
        String externalId,
        String orderNumber,
        String language,
        String receivedBy,
        boolean automatic,
        String inReplyTo,
        String reference) {

    /** @param content base64 */
    record FileBody(String name, byte[] content) {}

    Contact contact() {
        return new Contact(
                channel,
                from,
                text,
                Optional.ofNullable(attachments).orElse(List.of()).stream()
                        .map(file -> file == null
                                ? new IncomingFile(null, null)
                                : new IncomingFile(file.name(), file.content()))
                        .toList(),
                externalId,
                orderNumber,
                language,
                receivedBy,
                automatic,
                inReplyTo,
                reference);
    }
}
