package io.firsthand.entitlement;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A claim whose facts do not contradict each other.
 *
 * @param purchase its money; empty if none was stated
 * @param wanted what somebody wants to refund, in the order's currency
 * @param earlier what was given before
 */
public record CheckedClaim(
        ClaimFacts facts,
        ClaimTimes times,
        Optional<Purchase> purchase,
        ClaimCosts costs,
        Optional<BigDecimal> wanted,
        EarlierSums earlier) {

    /** Nothing went before, or it is counted when somebody proposes on the case. */
    public CheckedClaim(
            ClaimFacts facts,
            ClaimTimes times,
            Optional<Purchase> purchase,
            ClaimCosts costs,
            Optional<BigDecimal> wanted) {
        this(facts, times, purchase, costs, wanted, EarlierSums.NONE);
    }
}
