package io.firsthand.authority;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What beside kind and amount decides who must agree.
 *
 * @param multiple how many times the price of the goods a compensation comes to; empty for what is none
 * @param safety whether the customer speaks of an injury, an illness or danger
 * @param legalThreat whether of a lawyer, a regulator or the press
 * @param counterfeit whether he claims a fake
 */
public record Circumstances(Optional<BigDecimal> multiple, boolean safety, boolean legalThreat, boolean counterfeit) {

    /** Nothing of the kind. */
    public static final Circumstances PLAIN = new Circumstances(Optional.empty(), false, false, false);
}
