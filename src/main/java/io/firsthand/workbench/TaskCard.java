package io.firsthand.workbench;

/**
 * What the task list says of a task, so that one can be told from another.
 *
 * @param taskId id of the task
 * @param number of the case, or of the remedy or question that waits for an answer
 * @param subject the customer's own words, shortened; the question, where one waits for an answer; the goods of a return,
 *     because the warehouse looks at them and needs no word of the customer
 * @param reasonText what the case is about, in the viewer's language
 * @param unread something new stands on the case
 */
public record TaskCard(String taskId, String number, String subject, String reasonText, boolean unread) {}
