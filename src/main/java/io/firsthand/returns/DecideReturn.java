package io.firsthand.returns;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person decided about a return.
 *
 * @param amount for {@link ReturnDecision#KEEP_PART}, major units of the order's currency
 * @param came for {@link ReturnDecision#REFUND_WHAT_CAME}: items by line; a line that is not named did not come
 * @param granted for {@link ReturnDecision#GRANT_LINES}: lines that are given although the rules do not give them
 * @param note why; needed to grant, to deny, and to give everything in spite of what was found
 */
public record DecideReturn(
        ReturnDecision decision,
        Optional<BigDecimal> amount,
        Map<Integer, Integer> came,
        Set<Integer> granted,
        Optional<String> note) {

    /** A note of blanks is none. */
    public DecideReturn {
        came = Map.copyOf(came);
        granted = Set.copyOf(granted);
        note = note.map(String::strip).filter(words -> !words.isEmpty());
    }
}
