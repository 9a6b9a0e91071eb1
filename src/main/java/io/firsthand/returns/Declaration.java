package io.firsthand.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When the customer declared that he sends goods back: from then on the law counts, whenever somebody entered it.
 *
 * @param at receipt of his message, or the beginning of the day that a person set
 * @param because why a person set another day than the message's; empty while it is the message's
 */
public record Declaration(Instant at, Optional<String> because) {

    /**
     * A day that a person set.
     *
     * @param day where the customer lives
     * @param because why; needed
     */
    public record ByHand(LocalDate day, Optional<String> because) {

        /** A reason of blanks is none. */
        public ByHand {
            because = because.map(String::strip).filter(words -> !words.isEmpty());
        }
    }
}
