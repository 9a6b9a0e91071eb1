package io.firsthand.triage;

import io.firsthand.rulebook.WordText;

/**
 * Facts of the table {@code words-that-override}.
 *
 * @param reason contact reason, as the words or a person set it
 * @param text the customer's words
 */
public record OverrideFacts(String reason, WordText text) {}
