package io.firsthand.entitlement;

import io.firsthand.platform.Money;
import io.firsthand.platform.text.Bilingual;

/**
 * One line of a calculation.
 *
 * @param code kebab-case, stable; the text stands under {@code entitlement.amount.<code>}
 * @param amount added to the sum; negative for what is taken off, zero where the line only says why nothing is
 */
public record AmountLine(String code, Money amount, Bilingual text) {}
