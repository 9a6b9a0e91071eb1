package io.firsthand.conversation;

/** Where an outgoing message stands. */
public enum ReplyState {
    DRAFT,
    /** high risk: a second, more experienced person has to agree */
    AWAITING_RELEASE,
    /** decided; the outbox has it */
    QUEUED,
    /** the channel has taken it */
    SENT,
    /** the channel says that it arrived */
    DELIVERED,
    /** the channel says that it will not arrive */
    FAILED
}
