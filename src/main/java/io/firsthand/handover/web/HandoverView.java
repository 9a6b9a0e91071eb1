package io.firsthand.handover.web;

import io.firsthand.handover.Handover;
import io.firsthand.handover.HandoverReason;
import io.firsthand.handover.HandoverState;
import java.time.Instant;

/**
 * A handover.
 *
 * @param unansweredAt from when on a lead decides
 * @param answer why it was refused or sent back, or null
 */
record HandoverView(
        long id,
        String caseNumber,
        String subject,
        String from,
        String to,
        String givenBy,
        HandoverReason reason,
        String summary,
        HandoverState state,
        Instant givenAt,
        Instant unansweredAt,
        Instant raisedAt,
        Instant answeredAt,
        String answeredBy,
        String answer) {

    static HandoverView of(Handover handover) {
        return new HandoverView(
                handover.id(),
                handover.caseNumber(),
                handover.subject(),
                handover.from(),
                handover.to(),
                handover.givenBy(),
                handover.reason(),
                handover.summary(),
                handover.state(),
                handover.givenAt(),
                handover.unansweredAt(),
                handover.raisedAt().orElse(null),
                handover.answeredAt().orElse(null),
                handover.answeredBy().orElse(null),
                handover.answer().orElse(null));
    }
}
