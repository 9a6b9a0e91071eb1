package io.firsthand.entitlement;

/**
 * Facts of the table {@code seller-practice}.
 *
 * @param platform where it was sold
 * @param market ISO 3166 country of sale
 */
public record PracticeFacts(String platform, String market) {}
