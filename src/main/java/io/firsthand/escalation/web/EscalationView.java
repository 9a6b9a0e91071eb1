package io.firsthand.escalation.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A request for help as a caller reads it; texts in his language.
 *
 * @param asked codes of the circles that are asked by now, e.g. {@code grade-supervisor}; a colleague by his id
 * @param dueAt null for a peer question
 * @param why why these are asked: the sentence of the deciding row
 */
record EscalationView(
        String number,
        String kind,
        String kindText,
        String status,
        String statusText,
        String question,
        List<UUID> evidence,
        String askedBy,
        Instant askedAt,
        List<String> asked,
        List<String> askedTexts,
        int level,
        Instant dueAt,
        String matrixRow,
        String why,
        String decision,
        String decisionText,
        String answer,
        String answeredBy,
        Instant endedAt) {}
