package io.firsthand.entitlement;

import io.firsthand.entitlement.AmountTerm.TermUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a row of {@code statutory-duties} makes the seller do, or tell.
 *
 * @param basis where it comes from
 * @param duties codes of {@link LawLists#DUTIES}
 * @param within length of the period for it; none where it is due at once
 * @param unit unit of it
 */
public record Duty(Basis basis, List<String> duties, Optional<Integer> within, Optional<TermUnit> unit) {}
