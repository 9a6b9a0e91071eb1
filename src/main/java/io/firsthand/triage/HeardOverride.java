package io.firsthand.triage;

import io.firsthand.platform.text.Bilingual;

/**
 * A row of {@code words-that-override} that a customer's words, or the contact reason, fit.
 *
 * @param row id of the row
 * @param why the row's sentence
 */
public record HeardOverride(String row, Consequence consequence, Bilingual why) {}
