package io.firsthand.returns;

import java.math.BigDecimal;

/**
 * What a row of {@code deduction} allows.
 *
 * @param percent of the price, at most; 0 if nothing may be taken off
 */
public record Deduction(BigDecimal percent) {}
