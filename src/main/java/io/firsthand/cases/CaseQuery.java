package io.firsthand.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * Which cases to list.
 *
 * @param open only open or only closed ones; empty for both
 * @param status only those that stand so
 * @param owner only those owned by this person
 * @param reason only those about this contact reason
 * @param customerId only those of this customer
 * @param orderId only those about this order
 * @param since only those opened at this instant or later
 */
public record CaseQuery(
        Optional<Boolean> open,
        Optional<CaseStatus> status,
        Optional<String> owner,
        Optional<String> reason,
        Optional<Long> customerId,
        Optional<Long> orderId,
        Optional<Instant> since) {

    /** All cases. */
    public static final CaseQuery ALL =
            new CaseQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public CaseQuery(
            Optional<Boolean> open,
            Optional<String> owner,
            Optional<String> reason,
            Optional<Long> customerId,
            Optional<Long> orderId) {
        this(open, Optional.empty(), owner, reason, customerId, orderId, Optional.empty());
    }
}
