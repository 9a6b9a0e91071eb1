package io.firsthand.triage;

/**
 * What one row of {@code contact-reason} says.
 *
 * @param reason contact reason that the words speak for
 * @param weight how strongly, 1 to 20; the weights of all fitting rows are added up by reason
 */
public record ReasonHint(String reason, int weight) {}
