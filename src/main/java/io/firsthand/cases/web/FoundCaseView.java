package io.firsthand.cases.web;

import io.firsthand.cases.FoundCase;
import java.time.Instant;

/**
 * A case that a search found.
 *
 * @param summary what a list shows too
 * @param customer name of the verified customer, or null
 * @param orderNumber of the verified order, or null
 * @param waitingFor what it waits for, or null
 * @param waitingUntil when it comes back by itself, or null
 * @param lastSaidAt when the customer or the desk last wrote
 */
record FoundCaseView(
        CaseSummary summary,
        String customer,
        String orderNumber,
        String waitingFor,
        Instant waitingUntil,
        Instant lastSaidAt) {

    static FoundCaseView of(FoundCase found) {
        return new FoundCaseView(
                CaseSummary.of(found.file()),
                found.customer().orElse(null),
                found.orderNumber().orElse(null),
                found.file().waitingFor().map(Enum::name).orElse(null),
                found.file().waitingUntil().orElse(null),
                found.lastSaidAt().orElse(null));
    }
}
