package io.firsthand.entitlement;

import io.firsthand.triage.ContactReasons;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Facts of the table {@code refund-eligibility}; made from {@link ClaimFacts}. An empty value is an unknown fact.
 *
 * @param region law that applies, by the market: {@code CN}, {@code EU}, {@code UK}, {@code US}, {@code JP}, {@code AU} or
 *     {@code OTHER}
 * @param market ISO 3166 country of sale, for what differs inside a region
 * @param platform where it was sold
 * @param reason contact reason
 * @param category of the goods
 * @param parcelState state of the parcel
 * @param day of the claim since delivery, counted as the region's law counts
 * @param daysLate days between the promised delivery and the claim, 0 or less if not late
 * @param evidenceGiven whether the customer sent a picture or document
 * @param disputed an open chargeback or platform claim
 */
public record RightFacts(
        Optional<String> region,
        Optional<String> market,
        Optional<String> platform,
        Optional<String> reason,
        Optional<String> category,
        Optional<String> parcelState,
        Optional<Integer> day,
        Optional<Integer> daysLate,
        Optional<Boolean> evidenceGiven,
        boolean disputed) {

    static RightFacts of(ClaimFacts claim) {
        Optional<Region> region = claim.market().map(Region::of);
        return new RightFacts(
                region.map(Region::name),
                claim.market(),
                claim.platform(),
                claim.reason().filter(reason -> !reason.equals(ContactReasons.UNCLEAR)),
                claim.category(),
                claim.parcelState(),
                region.flatMap(law -> claim.deliveredOn().map(delivered -> law.day(delivered, claim.claimedOn()))),
                claim.promisedOn()
                        .map(promised -> Math.toIntExact(ChronoUnit.DAYS.between(promised, claim.claimedOn()))),
                claim.evidenceGiven(),
                claim.disputed());
    }
}
