package io.firsthand.entitlement;

import java.util.Optional;

/**
 * What is known of the goods. An empty value is an unknown fact.
 *
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
 */
public record GoodsFacts(
        Optional<String> condition,
        Optional<Boolean> sealIntact,
        Optional<Boolean> flawDisclosed,
        Optional<Boolean> usedGoods,
        Optional<Boolean> returnLabelled,
        Optional<Boolean> performed,
        Optional<Boolean> imported,
        Optional<String> labelFlaw,
        Optional<String> harm,
        Optional<Boolean> hazard) {

    /** Nothing is known. */
    public static GoodsFacts unknown() {
        return FactCopies.unknown(GoodsFacts.class);
    }

    /** The same, in this condition: a code of {@link ClaimLists#CONDITIONS}. */
    public GoodsFacts inCondition(String code) {
        return FactCopies.with(this, "condition", code);
    }
}
