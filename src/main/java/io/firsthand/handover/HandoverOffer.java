package io.firsthand.handover;

/**
 * What a handover says.
 *
 * @param to id of the receiver
 * @param summary what he has to know
 * @param overLimit why a lead hands over to somebody whose load limit is reached, or null
 */
public record HandoverOffer(String to, HandoverReason reason, String summary, String overLimit) {}
