package io.firsthand.conversation;

/**
 * A file of a message, without its content.
 *
 * @param publicId stands in the address; cannot be guessed
 * @param name harmless file name
 * @param mediaType detected from the content
 * @param size in bytes
 */
public record Attachment(String publicId, String name, String mediaType, int size) {}
