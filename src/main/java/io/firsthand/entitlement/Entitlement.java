package io.firsthand.entitlement;

import io.firsthand.platform.text.Bilingual;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the table {@code refund-eligibility} gives the customer.
 *
 * @param outcome what follows
 * @param percent of the price to refund, 0 to 100
 * @param statutory whether law is the source, not policy or promise: its denial needs a second person
 * @param returnNeeded whether the goods come back first
 * @param missing facts to ask the customer or the carrier for; names of {@link ClaimFacts} components
 * @param row id of the row that decided, null if none did
 * @param source of the row: statute, platform policy or promise
 * @param because the row's own sentence; while facts are missing it says that nothing is decided
 * @param why {@code because} with the questions, if any: the whole explanation in one paragraph
 */
public record Entitlement(
        Outcome outcome,
        BigDecimal percent,
        boolean statutory,
        boolean returnNeeded,
        List<String> missing,
        String row,
        String source,
        Bilingual because,
        Bilingual why) {

    /** Yes, no, or not known yet. */
    public enum Outcome {
        REFUND,
        REPLACEMENT_OR_REFUND,
        NONE,
        UNKNOWN
    }
}
