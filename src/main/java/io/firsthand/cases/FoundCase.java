package io.firsthand.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * A case that a search found, with what its line says.
 *
 * @param customer name of the customer, if he is verified
 * @param orderNumber of the order, if it is verified
 * @param lastSaidAt when the customer or the desk last wrote
 */
public record FoundCase(
        CaseFile file, Optional<String> customer, Optional<String> orderNumber, Optional<Instant> lastSaidAt) {}
