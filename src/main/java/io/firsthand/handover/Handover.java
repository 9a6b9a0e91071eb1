package io.firsthand.handover;

import java.time.Instant;
import java.util.Optional;

/**
 * A case is to have a new owner.
 *
 * @param caseNumber of the case
 * @param subject the customer's own words, shortened, for the list
 * @param from the owner
 * @param givenBy the owner himself, his deputy or a lead
 * @param summary what the receiver has to know
 * @param unansweredAt when the receiver's time to answer is over: a lead decides from then on
 * @param raisedAt since when a lead has to decide
 * @param answer why it was refused or sent back
 */
public record Handover(
        long id,
        long caseId,
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
        Optional<Instant> raisedAt,
        Optional<Instant> answeredAt,
        Optional<String> answeredBy,
        Optional<String> answer) {

    public boolean isOpen() {
        return state == HandoverState.OPEN;
    }
}
