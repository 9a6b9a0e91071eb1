package io.firsthand.conversation;

/**
 * A file as it arrived.
 *
 * @param name as the sender calls it; may be null or hostile
 */
public record IncomingFile(String name, byte[] content) {}
