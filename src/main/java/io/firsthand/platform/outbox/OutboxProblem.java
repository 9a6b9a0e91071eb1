package io.firsthand.platform.outbox;

import java.time.Instant;

/**
 * An entry that failed too often and stands until a person has it tried again.
 *
 * @param reference id of the row that holds the content
 * @param failures deliveries that threw
 * @param stoppedAt since when it stands
 * @param lastProblem class and sentence of the last failure, shortened
 */
public record OutboxProblem(
        long id, String topic, String key, long reference, int failures, Instant stoppedAt, String lastProblem) {}
