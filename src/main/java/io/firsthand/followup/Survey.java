package io.firsthand.followup;

import java.time.Instant;
import java.util.Optional;

/**
 * What a customer was asked after his case was closed, and what he said.
 *
 * @param question one of {@link ScenarioQuestions}
 * @param closesAt until when the page takes an answer
 * @param score 1 (bad) to 5 (good)
 * @param comment in the customer's own words; never evaluated
 */
public record Survey(
        long id,
        long followUpId,
        long caseId,
        String language,
        String question,
        State state,
        Instant offeredAt,
        Instant closesAt,
        Optional<Integer> score,
        Optional<Answer> answer,
        Optional<String> comment,
        Optional<Instant> answeredAt) {

    /** A score up to here brings the case back to its owner. */
    static final int LOW = 2;

    /** Where a survey stands. */
    public enum State {
        OFFERED,
        ANSWERED,
        /** nobody answered in time, or the case came back meanwhile */
        CLOSED
    }

    /** The answer to the scenario question. */
    public enum Answer {
        YES,
        PARTLY,
        NO
    }

    /** Whether the customer is so discontented that the case goes back to its owner. */
    public boolean isLow() {
        return score.filter(given -> given <= LOW).isPresent();
    }
}
