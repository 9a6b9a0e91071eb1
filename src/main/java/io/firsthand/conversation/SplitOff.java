package io.firsthand.conversation;

import java.time.Instant;

/**
 * A message that became a case of its own: the pointer that the old case keeps.
 *
 * @param at when the customer wrote it
 * @param caseNumber the case on which it stands now
 */
public record SplitOff(long messageId, Instant at, String caseNumber) {}
