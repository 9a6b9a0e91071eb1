package io.firsthand.entitlement;

import java.util.Optional;

/**
 * What the seller told, promised, knew and did. An empty value is an unknown fact.
 *
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
 */
public record SellerFacts(
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
        Optional<Boolean> collectionOffered) {

    /** Nothing is known. */
    public static SellerFacts unknown() {
        return FactCopies.unknown(SellerFacts.class);
    }
}
