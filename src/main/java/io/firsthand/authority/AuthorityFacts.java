package io.firsthand.authority;

import io.firsthand.people.Grade;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A remedy as far as authority is concerned.
 *
 * @param kind {@code REFUND}, {@code REPLACEMENT}, {@code COMPENSATION}, {@code GOODWILL} or {@code DENIAL}
 * @param proposer id of the person
 * @param gradeThen whose limit counts: the lowest grade among all who chose the content, each at that time; empty: the
 *     proposer's grade now, as when a proposal is about to be made
 * @param amountCny amount of this remedy in CNY at the rate of the order date
 * @param caseTotalCny what this kind already gave in this case, CNY; withdrawn and failed ones do not count
 * @param customerTotalCny what this kind already gave to this customer in 30 days, CNY
 * @param ruleApproved whether the entitlement covers it; overriding a rule needs more
 * @param statutory whether a right of law is concerned
 * @param reduced whether it gives less than the right comes to, as for goods that came back worn
 * @param circumstances what beside kind and amount decides who must agree
 * @param exchange of the order, so that sums are told in its currency too
 */
public record AuthorityFacts(
        String kind,
        String proposer,
        Optional<Grade> gradeThen,
        BigDecimal amountCny,
        BigDecimal caseTotalCny,
        BigDecimal customerTotalCny,
        boolean ruleApproved,
        boolean statutory,
        boolean reduced,
        Circumstances circumstances,
        Optional<Exchange> exchange) {}
