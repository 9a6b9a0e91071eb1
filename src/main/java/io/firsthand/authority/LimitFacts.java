package io.firsthand.authority;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Facts of the table {@code compensation-limits}.
 *
 * @param kind {@code REFUND}, {@code REPLACEMENT}, {@code COMPENSATION}, {@code GOODWILL} or {@code DENIAL}
 * @param sumCny this remedy with what the same kind already gave, in the case or to the customer in 30 days, whichever is more
 * @param ruleApproved whether the entitlement covers it: if not, a rule is overridden
 * @param statutory whether a right of law is concerned
 * @param reduced whether it gives less than the right comes to; empty if nobody said so
 * @param multiple as {@link Circumstances#multiple}
 * @param safety as {@link Circumstances#safety}; empty if nobody said so
 * @param legalThreat as {@link Circumstances#legalThreat}; empty if nobody said so
 * @param counterfeit as {@link Circumstances#counterfeit}; empty if nobody said so
 */
public record LimitFacts(
        String kind,
        BigDecimal sumCny,
        boolean ruleApproved,
        boolean statutory,
        Optional<Boolean> reduced,
        Optional<BigDecimal> multiple,
        Optional<Boolean> safety,
        Optional<Boolean> legalThreat,
        Optional<Boolean> counterfeit) {

    static LimitFacts of(AuthorityFacts facts) {
        BigDecimal earlier = facts.caseTotalCny().max(facts.customerTotalCny());
        Circumstances circumstances = facts.circumstances();
        return new LimitFacts(
                facts.kind(),
                facts.amountCny().add(earlier),
                facts.ruleApproved(),
                facts.statutory(),
                Optional.of(facts.reduced()),
                circumstances.multiple(),
                Optional.of(circumstances.safety()),
                Optional.of(circumstances.legalThreat()),
                Optional.of(circumstances.counterfeit()));
    }

    LimitFacts at(BigDecimal sum) {
        return new LimitFacts(kind, sum, ruleApproved, statutory, reduced, multiple, safety, legalThreat, counterfeit);
    }

    /** The same as the rules give it, with nothing that asks for more people than the sum does. */
    LimitFacts plain() {
        Optional<Boolean> no = Optional.of(false);
        return new LimitFacts(kind, sumCny, true, statutory, no, Optional.empty(), no, no, no);
    }
}
