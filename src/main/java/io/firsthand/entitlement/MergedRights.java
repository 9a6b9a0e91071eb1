package io.firsthand.entitlement;

import java.math.BigDecimal;
import java.util.List;

/**
 * What all rights that apply give together: of each dimension the most favourable.
 *
 * @param remedies in the order in which they are due, those of the best right first
 * @param chooser who chooses among them
 * @param percent of the price to refund
 * @param goodsBack whether the goods come back first
 * @param statutory whether law is among the sources
 */
public record MergedRights(
        List<LegalRemedy> remedies, Chooser chooser, BigDecimal percent, boolean goodsBack, boolean statutory) {}
