package io.firsthand.triage;

import io.firsthand.rulebook.WordText;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Facts of the table {@code priority}.
 *
 * @param reason contact reason
 * @param vip verified customer marked as such
 * @param orderTotalCny total of the verified order in CNY; unknown without one
 * @param text the customer's words: an injury or a lawyer counts whatever the reason is
 */
public record PriorityFacts(String reason, boolean vip, Optional<BigDecimal> orderTotalCny, WordText text) {}
