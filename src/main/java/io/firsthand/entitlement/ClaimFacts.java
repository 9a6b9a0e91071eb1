package io.firsthand.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a claim. An empty value is an unknown fact: it leads to a question, never to a refusal.
 *
 * @param market ISO 3166 country of sale
 * @param platform where it was sold, e.g. {@code shop}, {@code amazon}
 * @param reason contact reason of the case
 * @param category of the goods
 * @param parcelState state of the parcel, e.g. {@code DELIVERED}
 * @param orderedOn date of the order in the customer's time zone
 * @param promisedOn latest delivery date promised
 * @param deliveredOn date of delivery in the customer's time zone
 * @param claimedOn date of the claim in the customer's time zone
 * @param evidenceGiven whether the customer sent a picture or document
 * @param disputed an open chargeback or platform claim
 * @param price of the goods claimed, in the order's currency
 */
public record ClaimFacts(
        Optional<String> market,
        Optional<String> platform,
        Optional<String> reason,
        Optional<String> category,
        Optional<String> parcelState,
        Optional<LocalDate> orderedOn,
        Optional<LocalDate> promisedOn,
        Optional<LocalDate> deliveredOn,
        LocalDate claimedOn,
        Optional<Boolean> evidenceGiven,
        boolean disputed,
        Optional<BigDecimal> price) {}
