package io.firsthand.followup;

import java.time.Instant;
import java.util.Optional;

/**
 * The follow-up of one closing of a case, read from our table.
 *
 * @param reopenableUntil until when a message of the customer stands on the closed case
 * @param windowOver that time has come, but a message that came before is not read yet
 * @param gestureRemedyId the remedy that was given as a closing gesture
 * @param gestureMessageId the message that told the customer of it
 * @param answerTakenBack the case comes back because the answer that it was closed with was taken back
 */
public record FollowUpRecord(
        long id,
        long caseId,
        State state,
        Optional<String> processInstanceId,
        Instant startedAt,
        Instant reopenableUntil,
        boolean windowOver,
        Optional<Long> gestureRemedyId,
        Optional<Long> gestureMessageId,
        boolean answerTakenBack) {

    /** Where a follow-up stands. */
    public enum State {
        RUNNING,
        /** nothing more comes */
        SETTLED,
        /** the case went back to its owner */
        REOPENED
    }
}
