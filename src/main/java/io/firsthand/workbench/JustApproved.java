package io.firsthand.workbench;

/**
 * Something that the viewer has approved, or answered, last and may still take back: its task is gone from his list already.
 *
 * @param remedy number of the remedy; null for an answer with which a case was closed
 * @param text what it is, in a sentence, in the viewer's language
 * @param seconds that are left
 * @param undo path that takes it back
 */
public record JustApproved(String remedy, String text, int seconds, String undo) {}
