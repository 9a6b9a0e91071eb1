package io.firsthand.entitlement;

/**
 * Facts of the table {@code markets}.
 *
 * @param market ISO 3166 country of sale
 */
public record MarketFacts(String market) {}
