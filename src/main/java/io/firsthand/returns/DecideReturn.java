package io.firsthand.returns;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What a person decided about a return.
 *
 * @param amount for {@link ReturnDecision#KEEP_PART}, major units of the order's currency
 * @param came for {@link ReturnDecision#REFUND_WHAT_CAME}: items by line; a line that is not named did not come
 * @param note why; needed to grant, to deny, and to give everything in spite of what was found
 */
public record DecideReturn(
        ReturnDecision decision, Optional<BigDecimal> amount, Map<Integer, Integer> came, Optional<String> note) {

    /** A note of blanks is none. */
    public DecideReturn {
        came = Map.copyOf(came);
        note = note.map(String::strip).filter(words -> !words.isEmpty());
    }
}
