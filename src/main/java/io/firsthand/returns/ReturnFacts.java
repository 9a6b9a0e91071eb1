package io.firsthand.returns;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Facts of the table {@code return-conditions}.
 *
 * @param region law that applies, by the market
 * @param platform where it was sold
 * @param reason contact reason of the claim
 * @param goodsComeBack whether the right asks for the goods
 * @param collected whether we offered to collect the goods
 * @param valueCny price of the goods, CNY at the order date
 */
public record ReturnFacts(
        Optional<String> region,
        Optional<String> platform,
        Optional<String> reason,
        boolean goodsComeBack,
        boolean collected,
        BigDecimal valueCny) {}
