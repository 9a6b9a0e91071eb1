package io.firsthand.triage;

/**
 * Facts of the table {@code joining}.
 *
 * @param reason contact reason of the open case and of the new contact
 */
public record JoiningFacts(String reason) {}
