package io.firsthand.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A contact that passed the checks: clean, bounded, with its sender, order and language made out.
 *
 * @param language BCP 47 primary tag, {@code und} if unknown
 * @param externalId null if the channel gave none
 * @param inReplyTo null if it answers nothing
 * @param reference null if none was sent
 * @param receivedBy the active agent who greeted the customer
 * @param doubts kebab codes
 */
record Received(
        Channel channel,
        Sender sender,
        String text,
        List<AttachmentCheck.Checked> files,
        String language,
        NamedOrder order,
        boolean automatic,
        String externalId,
        String inReplyTo,
        String reference,
        Optional<String> receivedBy,
        List<String> doubts) {

    /** What makes it the same message when it comes again under the same id. */
    String contentHash() {
        StringBuilder files = new StringBuilder();
        this.files.forEach(file -> files.append(file.sha256()));
        return PlainText.sha256(sender.key(), text, files.toString());
    }

    Received doubted(String doubt) {
        List<String> more = new ArrayList<>(doubts);
        more.add(doubt);
        return new Received(
                channel,
                sender,
                text,
                files,
                language,
                order,
                automatic,
                externalId,
                inReplyTo,
                reference,
                receivedBy,
                List.copyOf(more));
    }
}
