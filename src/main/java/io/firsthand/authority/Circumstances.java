package io.firsthand.authority;

import io.firsthand.triage.HeardOverride;
import io.firsthand.triage.Matter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * @param multiple as {@link #multiple}
     * @param heard what the customer speaks of that asks for more people
     */
    public static Circumstances of(Optional<BigDecimal> multiple, List<HeardOverride> heard) {
        Set<Matter> matters =
                heard.stream().map(each -> each.consequence().matter()).collect(Collectors.toSet());
        return new Circumstances(
                multiple,
                matters.contains(Matter.SAFETY),
                matters.contains(Matter.LEGAL_THREAT),
                matters.contains(Matter.COUNTERFEIT));
    }
}
