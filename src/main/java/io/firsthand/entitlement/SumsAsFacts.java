package io.firsthand.entitlement;

import io.firsthand.entitlement.Purchase.Gift;
import io.firsthand.entitlement.Purchase.Item;
import java.util.List;
import java.util.Optional;

/** What the sums of a purchase say about it, for the tables; where the caller says it too, both must agree. */
final class SumsAsFacts {

    private SumsAsFacts() {}

    static PurchaseFacts complete(PurchaseFacts said, Purchase sums, Contradictions wrong) {
        return new PurchaseFacts(
                said.state(),
                said.mall(),
                said.paymentMethod(),
                said.sellerCredit(),
                said.statementOn(),
                said.buyerKnew(),
                agreed("partOfPromotion", said.partOfPromotion(), partOfPromotion(sums), wrong),
                agreed("giftKept", said.giftKept(), giftKept(sums), wrong),
                agreed("freeShippingLost", said.freeShippingLost(), Optional.of(freeShippingLost(sums)), wrong),
                said.unordered());
    }

    /** What the sums say, wherever nobody says otherwise. */
    static PurchaseFacts fill(PurchaseFacts said, Purchase sums) {
        return new PurchaseFacts(
                said.state(),
                said.mall(),
                said.paymentMethod(),
                said.sellerCredit(),
                said.statementOn(),
                said.buyerKnew(),
                said.partOfPromotion().or(() -> partOfPromotion(sums)),
                said.giftKept().or(() -> giftKept(sums)),
                said.freeShippingLost().or(() -> Optional.of(freeShippingLost(sums))),
                said.unordered());
    }

    private static Optional<Boolean> partOfPromotion(Purchase sums) {
        return Optional.of(
                sums.keepsSomething() && sums.discount(sums.gross(Item::before)).signum() > 0);
    }

    /** One that stays is enough to know; that none stays is known of all or not at all. */
    private static Optional<Boolean> giftKept(Purchase sums) {
        List<Optional<Boolean>> back =
                sums.gifts().stream().map(Gift::comesBack).toList();
        if (back.contains(Optional.of(false))) {
            return Optional.of(true);
        }
        return back.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
    }

    private static boolean freeShippingLost(Purchase sums) {
        return sums.freeDelivery()
                .filter(free -> sums.gross(Item::kept).compareTo(free.threshold()) < 0)
                .isPresent();
    }

    private static Optional<Boolean> agreed(
            String fact, Optional<Boolean> said, Optional<Boolean> shown, Contradictions wrong) {
        if (said.isPresent() && shown.isPresent() && !said.equals(shown)) {
            wrong.add("goods-and-sums-disagree", List.of("purchase." + fact, "sums"));
        }
        return said.or(() -> shown);
    }
}
