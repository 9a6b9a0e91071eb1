package io.firsthand.workbench;

/**
 * An answer that is ready to be read, changed and sent; nothing sends it by itself.
 *
 * @param language of {@code text}, in which the customer is addressed
 * @param text for the customer
 * @param readIn language of {@code says}, the viewer's
 * @param says the same for the viewer
 */
public record AnswerDraft(String language, String text, String readIn, String says) {}
