package io.firsthand.entitlement;

import java.util.Optional;

/**
 * What a row of {@code seller-practice} says that the seller does in a shop and market. A blank is decided by the item, and asked.
 *
 * @param rightExplained as {@link SellerFacts#rightExplained}
 * @param returnCostTold as {@link SellerFacts#returnCostTold}
 * @param policyShown as {@link SellerFacts#policyShown}
 * @param dutiesDisclosed as {@link SellerFacts#dutiesDisclosed}
 * @param exclusionConfirmed as {@link SellerFacts#exclusionConfirmed}
 * @param exclusionTold as {@link SellerFacts#exclusionTold}
 * @param returnPromised as {@link SellerFacts#returnPromised}
 * @param ownExclusion as {@link SellerFacts#ownExclusion}
 * @param collectionOffered as {@link SellerFacts#collectionOffered}
 */
public record SellerPractice(
        Optional<Boolean> rightExplained,
        Optional<Boolean> returnCostTold,
        Optional<Boolean> policyShown,
        Optional<Boolean> dutiesDisclosed,
        Optional<Boolean> exclusionConfirmed,
        Optional<Boolean> exclusionTold,
        Optional<Boolean> returnPromised,
        Optional<Boolean> ownExclusion,
        Optional<Boolean> collectionOffered) {

    /** What is known of the seller if nothing else is. */
    public SellerFacts facts() {
        SellerFacts unknown = SellerFacts.unknown();
        return new SellerFacts(
                rightExplained,
                returnCostTold,
                policyShown,
                dutiesDisclosed,
                exclusionConfirmed,
                exclusionTold,
                returnPromised,
                ownExclusion,
                unknown.sellerKnew(),
                unknown.knowledgeSign(),
                unknown.sourcePapers(),
                unknown.sellerRefused(),
                unknown.freightLeftOpen(),
                unknown.delayNotice(),
                unknown.parcelsMerged(),
                collectionOffered);
    }
}
