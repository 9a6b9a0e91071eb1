package io.firsthand.authority;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Facts of the table {@code compensation-limits}.
 *
 * @param kind {@code REFUND}, {@code REPLACEMENT}, {@code GOODWILL} or {@code DENIAL}
 * @param sumCny this remedy with what the same kind already gave, in the case or to the customer in 30 days, whichever is more
 * @param ruleApproved whether the entitlement covers it
 * @param statutory whether a right of law is concerned
 * @param reduced whether it gives less than the right comes to; empty if nobody said so
 */
public record LimitFacts(
        String kind, BigDecimal sumCny, boolean ruleApproved, boolean statutory, Optional<Boolean> reduced) {

    static LimitFacts of(AuthorityFacts facts) {
        BigDecimal earlier = facts.caseTotalCny().max(facts.customerTotalCny());
        return new LimitFacts(
                facts.kind(),
                facts.amountCny().add(earlier),
                facts.ruleApproved(),
                facts.statutory(),
                Optional.of(facts.reduced()));
    }

    LimitFacts at(BigDecimal sum) {
        return new LimitFacts(kind, sum, ruleApproved, statutory, reduced);
    }
}
