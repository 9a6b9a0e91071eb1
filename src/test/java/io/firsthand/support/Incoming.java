package io.firsthand.support;

import io.firsthand.conversation.Contact;
import java.util.List;
import java.util.UUID;

/** What a customer writes, as a channel hands it over: new each time, in English, and of nobody's unless it is said. */
public final class Incoming {

    private final String channel;
    private final String from;
    private final String text;
    private String order;
    private String language = "en";
    private String receivedBy;
    private String reference;
    private boolean automatic;

    private Incoming(String channel, String from, String text) {
        this.channel = channel;
        this.from = from;
        this.text = text;
    }

    public static Incoming mail(String from, String text) {
        return on("mail", from, text);
    }

    public static Incoming on(String channel, String from, String text) {
        return new Incoming(channel, from, text);
    }

    /** An address that nobody has written from yet. */
    public static String stranger() {
        return UUID.randomUUID() + "@example.net";
    }

    public Incoming about(String orderNumber) {
        order = orderNumber;
        return this;
    }

    /** @param tag BCP 47, or null if the channel does not know it */
    public Incoming in(String tag) {
        language = tag;
        return this;
    }

    /** An agent who has greeted the customer already; null: nobody. */
    public Incoming receivedBy(String agent) {
        receivedBy = agent;
        return this;
    }

    /** An answer to what we wrote under this reference; null: it names none. */
    public Incoming answering(String ourReference) {
        reference = ourReference;
        return this;
    }

    /** No human wrote it. */
    public Incoming automatic() {
        automatic = true;
        return this;
    }

    public Contact contact() {
        return new Contact(
                channel,
                from,
                text,
                List.of(),
                UUID.randomUUID().toString(),
                order,
                language,
                receivedBy,
                automatic,
                null,
                reference);
    }
}
