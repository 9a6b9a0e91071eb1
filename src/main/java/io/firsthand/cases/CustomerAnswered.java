package io.firsthand.cases;

/**
 * A reply to the customer has left the house. Stops the first-answer clock the first time; the conversation tells it.
 *
 * @param caseId the case
 * @param by id of the person who wrote it
 */
public record CustomerAnswered(long caseId, String by) {}
