package io.firsthand.returns;

import java.util.Optional;

/**
 * Facts of the table {@code deduction}.
 *
 * @param region law that applies, by the market
 * @param platform where it was sold
 * @param reason contact reason of the claim
 * @param category of the goods
 * @param condition how they came back
 */
public record DeductionFacts(
        Optional<String> region,
        Optional<String> platform,
        Optional<String> reason,
        Optional<String> category,
        GoodsCondition condition) {}
