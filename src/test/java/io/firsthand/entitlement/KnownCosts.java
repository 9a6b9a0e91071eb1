package io.firsthand.entitlement;

import java.math.BigDecimal;

/** Costs of a claim by their names; what is not named is unknown. */
final class KnownCosts {

    private KnownCosts() {}

    /** @param namesAndValues components of {@link ClaimCosts}, sums as text */
    static ClaimCosts costs(Object... namesAndValues) {
        ClaimCosts costs = ClaimCosts.NONE;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            costs = FactCopies.with(
                    costs, (String) namesAndValues[i], value instanceof String sum ? new BigDecimal(sum) : value);
        }
        return costs;
    }
}
