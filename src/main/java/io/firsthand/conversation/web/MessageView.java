package io.firsthand.conversation.web;

import io.firsthand.conversation.Message;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * One message or note.
 *
 * @param direction {@code IN}, {@code OUT} or {@code NOTE}
 * @param author id of the person who wrote it; null for the customer and for automatic ones
 * @param authorName his name
 * @param address the customer's address on the channel
 * @param trusted false if an incoming one came from an address that is not known to be the customer's
 * @param text as it came, to be shown as plain text only
 * @param state of an outgoing one: {@code DRAFT AWAITING_RELEASE QUEUED SENT DELIVERED FAILED}
 * @param failure code why it was not delivered
 * @param version to be sent back when a draft is changed, and when it is released or returned
 */
record MessageView(
        long id,
        String direction,
        String channel,
        String author,
        String authorName,
        String address,
        boolean trusted,
        String text,
        String language,
        boolean automatic,
        String state,
        String releasedBy,
        String failure,
        int version,
        Instant at,
        Instant sentAt,
        List<AttachmentView> attachments) {

    /** @param href where it is downloaded */
    record AttachmentView(String id, String name, String mediaType, int size, String href) {}

    /** Makes the views. */
    @Component
    static class Maker {

        private final People people;

        Maker(People people) {
            this.people = people;
        }

        MessageView of(Message message) {
            return new MessageView(
                    message.id(),
                    message.direction().name(),
                    message.channel(),
                    message.author().orElse(null),
                    message.author().flatMap(people::find).map(Person::name).orElse(null),
                    message.address().orElse(null),
                    message.trusted(),
                    message.text(),
                    message.language(),
                    message.automatic(),
                    message.state().map(Enum::name).orElse(null),
                    message.releasedBy().orElse(null),
                    message.failure().orElse(null),
                    message.version(),
                    message.at(),
                    message.sentAt().orElse(null),
                    message.attachments().stream()
                            .map(file -> new AttachmentView(
                                    file.publicId(),
                                    file.name(),
                                    file.mediaType(),
                                    file.size(),
                                    "/api/attachments/" + file.publicId()))
                            .toList());
        }
    }
}
