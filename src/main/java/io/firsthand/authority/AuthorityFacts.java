package io.firsthand.authority;

import java.math.BigDecimal;

/**
 * A remedy as far as authority is concerned.
 *
 * @param kind {@code REFUND}, {@code REPLACEMENT}, {@code GOODWILL} or {@code DENIAL}
 * @param proposer id of the person; the grade at the time of the proposal counts
 * @param amountCny amount of this remedy in CNY at the rate of the order date
 * @param caseTotalCny what this kind already gave in this case, CNY; withdrawn and failed ones do not count
 * @param customerTotalCny what this kind already gave to this customer in 30 days, CNY
 * @param ruleApproved whether the entitlement covers it; overriding a rule needs more
 * @param statutory whether a right of law is concerned
 */
public record AuthorityFacts(
        String kind,
        String proposer,
        BigDecimal amountCny,
        BigDecimal caseTotalCny,
        BigDecimal customerTotalCny,
        boolean ruleApproved,
        boolean statutory) {}
