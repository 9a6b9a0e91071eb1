package io.firsthand.triage;

import io.firsthand.rulebook.WordText;

/**
 * Facts of the table {@code contact-reason}.
 *
 * @param text the customer's words
 */
public record ContactWords(WordText text) {}
