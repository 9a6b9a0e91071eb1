package io.firsthand.triage;

/**
 * Facts of the table {@code first-answer}.
 *
 * @param channel e.g. {@code mail}
 */
public record PromiseFacts(Priority priority, String channel) {}
