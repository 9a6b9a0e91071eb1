package io.firsthand.conversation;

/**
 * A file from outside that may be kept.
 *
 * @param name a plain file name: no path, no control or direction characters
 * @param mediaType detected from the content, not from the name
 */
public record CheckedFile(String name, String mediaType, byte[] content, String sha256) {}
