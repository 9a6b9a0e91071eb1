package io.firsthand.entitlement;

import io.firsthand.triage.ContactReasons;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Facts of the tables {@code refund-eligibility}, {@code refund-amount} and {@code statutory-duties}; made from
 * {@link ClaimFacts}. An empty value is an unknown fact.
 *
 * @param right the right whose terms are looked up, a name of {@link RightKind}; empty while rights are looked for
 * @param reason contact reason
 * @param region law that applies, by the market; see the table {@code markets}
 * @param market ISO 3166 country of sale, for what differs inside a region
 * @param platform where it was sold
 * @param category of the goods
 * @param parcelState state of the parcel
 * @param day day of the claim since delivery, counted as the market’s law counts
 * @param month month of the claim since delivery: 24 means that a period of two years still holds it
 * @param businessDay business day of the claim since delivery, by the calendar of the market; 0 on the day of delivery
 * @param businessDaysLate business days between the promised delivery and the claim, likewise; 0 if not late
 * @param daysLate days between the promised delivery and the claim, 0 or less if not late
 * @param daysSinceOrder days between the order and the claim
 * @param daysKnown days between the day on which the buyer came to know of the fault and the claim
 * @param daysSinceRepair days since the goods came back from repair or replacement
 * @param daysSinceStatement days since the statement that shows the charge
 * @param evidenceGiven whether the customer sent a picture or document
 * @param disputed an open chargeback or platform claim
 * @param price of the goods, in the order's currency
 * @param currency of the order
 * @param state second half of ISO 3166-2 where the law differs inside the market, e.g. {@code NY}, {@code SCT}
 * @param mall whether it was sold in the official mall of the platform
 * @param paymentMethod how it was paid
 * @param sellerCredit whether it was paid on credit that the seller gave
 * @param buyerKnew whether the buyer knew when he bought that the goods were below standard
 * @param partOfPromotion whether only a part of a bundle or of a threshold promotion comes back
 * @param giftKept whether a gift that came with the goods is not sent back
 * @param freeShippingLost whether without the returned goods the order would not have had free delivery
 * @param unordered whether the goods were sent without an order
 * @param rightExplained whether the right of withdrawal was explained before the order
 * @param returnCostTold whether the buyer was told before the order that he pays the return
 * @param policyShown whether the return terms were shown conspicuously before the order
 * @param dutiesDisclosed whether duties and charges were shown before the order
 * @param exclusionConfirmed whether the buyer confirmed in this purchase’s checkout that the item cannot come back
 * @param exclusionTold whether the buyer was told before the order that the item is excluded
 * @param returnPromised whether the seller promised to take such goods back though the law does not ask it
 * @param ownExclusion whether only the seller’s own terms exclude the goods, e.g. sale items
 * @param sellerKnew whether the seller knew of the defect or of food below standard
 * @param knowledgeSign what the law takes as knowledge of food below standard
 * @param sourcePapers whether the seller can show where the goods come from
 * @param sellerRefused whether the seller refused delivery or cure, or did not do it in reasonable time
 * @param freightLeftOpen whether a return was agreed with the buyer and nothing was said of its freight
 * @param delayNotice what the buyer was told of the delay
 * @param parcelsMerged whether parcels were merged without the buyer’s consent
 * @param collectionOffered whether we offered to collect the goods: then nobody waits for them with the money
 * @param condition how the goods are, as far as it is known
 * @param sealIntact whether the hygiene or copy-protection seal is intact
 * @param flawDisclosed whether the goods were sold as near expiry or flawed
 * @param usedGoods whether the goods were sold as used
 * @param returnLabelled whether the listing carries the platform’s change-of-mind label
 * @param performed whether digital content was begun, or a service fully performed, with the buyer’s consent and acknowledgement
 * @param imported whether the parcel comes from outside the buyer’s customs area
 * @param labelFlaw whether only the label is wrong, and how
 * @param harm whom or what the goods hurt
 * @param hazard whether the goods may endanger others too
 * @param majorFailure whether a reasonable buyer would not have bought, or the goods are unsafe, unfit or very different
 * @param minorFault whether the fault is minor, which the seller has to prove
 * @param repairFailed whether one repair or replacement did not mend it
 * @param repairedUnderGuarantee whether it was repaired under the legal guarantee
 * @param withinExpectedLife whether such goods are expected to last that long
 * @param rescissionMet whether the purpose of the contract cannot be reached, so that it may be rescinded
 * @param buyerChoseCarrier whether the buyer engaged a carrier of his own
 * @param dateEssential whether the delivery date was essential to the contract
 * @param extraPeriodOver whether an extra period that the buyer set is over
 * @param delayAccepted whether the buyer expressly agreed to the delay
 * @param deliveryProven whether the seller can prove the delivery to the buyer
 * @param hoursSinceContact hours since the buyer first wrote to the seller
 * @param returnAsked whether the buyer asked for a return on the platform
 * @param returnUnrefunded whether the goods came back and nothing was refunded
 * @param returnPossible whether the goods can be sent back at all
 * @param returnedLate whether the goods were sent back after the platform’s term
 */
public record RightFacts(
        Optional<String> right,
        Optional<String> reason,
        Optional<String> region,
        Optional<String> market,
        Optional<String> platform,
        Optional<String> category,
        Optional<String> parcelState,
        Optional<Integer> day,
        Optional<Integer> month,
        Optional<Integer> businessDay,
        Optional<Integer> businessDaysLate,
        Optional<Integer> daysLate,
        Optional<Integer> daysSinceOrder,
        Optional<Integer> daysKnown,
        Optional<Integer> daysSinceRepair,
        Optional<Integer> daysSinceStatement,
        Optional<Boolean> evidenceGiven,
        boolean disputed,
        Optional<BigDecimal> price,
        Optional<String> currency,
        Optional<String> state,
        Optional<Boolean> mall,
        Optional<String> paymentMethod,
        Optional<Boolean> sellerCredit,
        Optional<Boolean> buyerKnew,
        Optional<Boolean> partOfPromotion,
        Optional<Boolean> giftKept,
        Optional<Boolean> freeShippingLost,
        Optional<Boolean> unordered,
        Optional<Boolean> rightExplained,
        Optional<Boolean> returnCostTold,
        Optional<Boolean> policyShown,
        Optional<Boolean> dutiesDisclosed,
        Optional<Boolean> exclusionConfirmed,
        Optional<Boolean> exclusionTold,
        Optional<Boolean> returnPromised,
        Optional<Boolean> ownExclusion,
        Optional<Boolean> sellerKnew,
        Optional<String> knowledgeSign,
        Optional<Boolean> sourcePapers,
        Optional<Boolean> sellerRefused,
        Optional<Boolean> freightLeftOpen,
        Optional<String> delayNotice,
        Optional<Boolean> parcelsMerged,
        Optional<Boolean> collectionOffered,
        Optional<String> condition,
        Optional<Boolean> sealIntact,
        Optional<Boolean> flawDisclosed,
        Optional<Boolean> usedGoods,
        Optional<Boolean> returnLabelled,
        Optional<Boolean> performed,
        Optional<Boolean> imported,
        Optional<String> labelFlaw,
        Optional<String> harm,
        Optional<Boolean> hazard,
        Optional<Boolean> majorFailure,
        Optional<Boolean> minorFault,
        Optional<Boolean> repairFailed,
        Optional<Boolean> repairedUnderGuarantee,
        Optional<Boolean> withinExpectedLife,
        Optional<Boolean> rescissionMet,
        Optional<Boolean> buyerChoseCarrier,
        Optional<Boolean> dateEssential,
        Optional<Boolean> extraPeriodOver,
        Optional<Boolean> delayAccepted,
        Optional<Boolean> deliveryProven,
        Optional<Integer> hoursSinceContact,
        Optional<Boolean> returnAsked,
        Optional<Boolean> returnUnrefunded,
        Optional<Boolean> returnPossible,
        Optional<Boolean> returnedLate) {

    /**
     * @param law of the claim's market; empty if the market is unknown
     * @param counting how that law counts days, empty likewise
     */
    static RightFacts of(ClaimFacts claim, Optional<MarketLaw> law, Optional<CountingDays> counting) {
        ClaimDays days = ClaimDays.of(claim, counting);
        PurchaseFacts purchase = claim.purchase();
        SellerFacts seller = claim.seller();
        GoodsFacts goods = claim.goods();
        FaultFacts fault = claim.fault();
        DeliveryFacts delivery = claim.delivery();
        DisputeFacts dispute = claim.dispute();
        return new RightFacts(
                Optional.empty(),
                claim.reason().filter(reason -> !reason.equals(ContactReasons.UNCLEAR)),
                law.map(MarketLaw::region),
                claim.market(),
                claim.platform(),
                claim.category(),
                claim.parcelState(),
                days.day(),
                days.month(),
                days.businessDay(),
                days.businessDaysLate(),
                days.late(),
                days.sinceOrder(),
                days.known(),
                days.sinceRepair(),
                days.sinceStatement(),
                claim.evidenceGiven(),
                claim.disputed(),
                claim.price(),
                claim.currency(),
                purchase.state(),
                purchase.mall(),
                purchase.paymentMethod(),
                purchase.sellerCredit(),
                purchase.buyerKnew(),
                purchase.partOfPromotion(),
                purchase.giftKept(),
                purchase.freeShippingLost(),
                purchase.unordered(),
                seller.rightExplained(),
                seller.returnCostTold(),
                seller.policyShown(),
                seller.dutiesDisclosed(),
                seller.exclusionConfirmed(),
                seller.exclusionTold(),
                seller.returnPromised(),
                seller.ownExclusion(),
                seller.sellerKnew(),
                seller.knowledgeSign(),
                seller.sourcePapers(),
                seller.sellerRefused(),
                seller.freightLeftOpen(),
                seller.delayNotice(),
                seller.parcelsMerged(),
                seller.collectionOffered(),
                goods.condition(),
                goods.sealIntact(),
                goods.flawDisclosed(),
                goods.usedGoods(),
                goods.returnLabelled(),
                goods.performed(),
                goods.imported(),
                goods.labelFlaw(),
                goods.harm(),
                goods.hazard(),
                fault.majorFailure(),
                fault.minorFault(),
                fault.repairFailed(),
                fault.repairedUnderGuarantee(),
                fault.withinExpectedLife(),
                fault.rescissionMet(),
                delivery.buyerChoseCarrier(),
                delivery.dateEssential(),
                delivery.extraPeriodOver(),
                delivery.delayAccepted(),
                delivery.deliveryProven(),
                dispute.hoursSinceContact(),
                dispute.returnAsked(),
                dispute.returnUnrefunded(),
                dispute.returnPossible(),
                dispute.returnedLate());
    }

    /** The same facts, looked at for the terms of one right. */
    RightFacts about(RightKind kind) {
        return FactCopies.with(this, "right", kind.name());
    }
}
