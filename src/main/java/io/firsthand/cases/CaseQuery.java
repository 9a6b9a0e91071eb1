package io.firsthand.cases;

import java.util.Optional;

/**
 * Which cases to list.
 *
 * @param open only open or only closed ones; empty for both
 * @param owner only those owned by this person
 * @param reason only those about this contact reason
 * @param customerId only those of this customer
 * @param orderId only those about this order
 */
public record CaseQuery(
        Optional<Boolean> open,
        Optional<String> owner,
        Optional<String> reason,
        Optional<Long> customerId,
        Optional<Long> orderId) {}
