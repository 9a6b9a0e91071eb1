package io.firsthand.incidents;

import java.time.Instant;
import java.util.Optional;

/**
 * One text of an incident to one of its cases.
 *
 * @param because kebab code why it was not sent
 * @param outcome of {@code SOLVED}: what became of the case
 */
public record Telling(
        long id,
        long incidentId,
        long caseId,
        Kind kind,
        State state,
        Optional<String> because,
        Optional<Instant> at,
        Optional<Outcome> outcome) {

    /** Which text. */
    public enum Kind {
        /** what happened */
        NEWS,
        /** that it is over */
        SOLVED
    }

    /** Where it stands. */
    public enum State {
        PENDING,
        TOLD,
        SKIPPED
    }

    /** What became of the case when the incident was over. */
    public enum Outcome {
        CLOSED,
        /** the owner was told that it may be closed */
        SUGGESTED
    }
}
