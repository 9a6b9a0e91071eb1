package io.firsthand.conversation;

/** The way out to one or several channels. Called outside any transaction. */
public interface ChannelAdapter {

    /** What a channel says of a message. */
    enum Outcome {
        /** it has never heard of it */
        UNKNOWN,
        /** taken; whether it arrives will be told later */
        TAKEN,
        DELIVERED,
        /** it will not arrive */
        FAILED
    }

    boolean serves(Channel channel);

    /**
     * Sends it.
     *
     * @throws RuntimeException nobody knows what became of it: {@link #ask} before sending again
     */
    Outcome send(OutgoingMessage message);

    /** What became of a message. */
    Outcome ask(String messageId);
}
