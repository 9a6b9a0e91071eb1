package io.firsthand.platform.outbox;

/**
 * Something that must leave the house, once.
 *
 * @param id of the row
 * @param topic which handler takes it, e.g. {@code payment}
 * @param key stable and unique: the receiver's protection against a second delivery
 * @param reference id of our row that holds the content; the outbox itself holds none
 * @param attempt 1 for the first delivery
 */
public record OutboxEntry(long id, String topic, String key, long reference, int attempt) {}
