package io.firsthand.workbench;

import java.time.Instant;

/**
 * What the person has to do first.
 *
 * @param taskId null if there is nothing to do
 * @param number of the case, or of the remedy or question that waits for an answer
 * @param dueAt when its earliest clock runs out; null if none runs
 * @param address of the task in Tasklist
 * @param text the same in a sentence, in the viewer's language
 */
public record NextTask(String taskId, String number, Instant dueAt, String address, String text) {}
