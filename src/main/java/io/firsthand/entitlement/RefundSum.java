package io.firsthand.entitlement;

import io.firsthand.entitlement.AmountTerm.DeliveryBack;
import io.firsthand.entitlement.Purchase.Gift;
import io.firsthand.entitlement.Purchase.Item;
import io.firsthand.platform.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The refund of one claim, line by line: price, discount, what may be taken off, delivery, and what is left of the payment. */
final class RefundSum {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Purchase purchase;
    private final ClaimCosts costs;
    private final MoneyTerms terms;
    private final String shareCode;
    private final Calculation sum;
    private final List<String> missing = new ArrayList<>();

    RefundSum(Purchase purchase, ClaimCosts costs, MoneyTerms terms, Texts texts) {
        this(purchase, costs, terms, "share-of-price", texts);
    }

    private RefundSum(Purchase purchase, ClaimCosts costs, MoneyTerms terms, String shareCode, Texts texts) {
        this.purchase = purchase;
        this.costs = costs;
        this.terms = terms;
        this.shareCode = shareCode;
        this.sum = new Calculation(purchase.currency(), texts);
    }

    /**
     * The price reduced in proportion to the value that the fault took: the goods stay, so nothing is taken off for them and the
     * delivery stays paid.
     *
     * @param lost percent
     */
    static RefundSum reduction(Purchase purchase, BigDecimal lost, Texts texts) {
        MoneyTerms reduced =
                new MoneyTerms(lost, false, DeliveryBack.NONE, BigDecimal.ZERO, false, Set.of(), List.of());
        return new RefundSum(purchase, ClaimCosts.NONE, reduced, "price-reduction", texts);
    }

    Amounts.Sum workOut() {
        goods();
        if (sum.total().signum() > 0) {
            share();
            BigDecimal price = sum.total();
            purchase.gifts().forEach(this::gift);
            lossOfValue(price);
            outboundFreight();
            cardFee();
        }
        sum.addUnlessZero("nothing-below-zero", sum.total().negate().max(BigDecimal.ZERO));
        delivery();
        whatIsLeft();
        return sum.sum();
    }

    /** Unknown facts that could take something off. */
    List<String> missing() {
        return missing;
    }

    /** What was paid for the goods of the claim, with their part of the discount. */
    static BigDecimal pricePaid(Purchase purchase, boolean resettled) {
        BigDecimal claimed = purchase.gross(Item::claimed);
        return claimed.subtract(discountLost(purchase, resettled));
    }

    /**
     * What of the discount goes with the goods of the claim. Settled anew it is what the rest does not earn any more; else it
     * is the share of these goods, and never more than that.
     */
    private static BigDecimal discountLost(Purchase purchase, boolean resettled) {
        BigDecimal before = purchase.gross(Item::before);
        BigDecimal earned = purchase.discount(before);
        if (earned.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal lost = earned.subtract(purchase.discount(purchase.gross(Item::kept)));
        BigDecimal share = earned.multiply(purchase.gross(Item::claimed))
                .divide(before, purchase.currency().getDefaultFractionDigits(), RoundingMode.DOWN);
        return resettled ? lost : lost.min(share);
    }

    private void goods() {
        purchase.items().stream()
                .filter(item -> item.claimed() > 0)
                .forEach(item -> sum.add(
                        "item",
                        item.unitPrice().multiply(BigDecimal.valueOf(item.claimed())),
                        Integer.toString(item.claimed()),
                        item.name(),
                        sum.money(item.unitPrice())));
        BigDecimal lost = discountLost(purchase, terms.settles(Settlement.RESETTLE_PROMOTION));
        BigDecimal kept = purchase.gross(Item::kept);
        sum.addUnlessZero(
                terms.settles(Settlement.RESETTLE_PROMOTION) && kept.signum() > 0 ? "discount-lost" : "discount-share",
                lost.negate(),
                sum.money(purchase.discount(purchase.gross(Item::before))),
                sum.money(kept),
                sum.money(purchase.discount(kept)));
    }

    private void share() {
        BigDecimal withheld = HUNDRED.subtract(terms.percent());
        if (terms.priceReduced()
                && withheld.signum() > 0
                && costs.valueLostByFault().isEmpty()) {
            missing.add("valueLostByFault");
            sum.note("price-reduction-open");
        }
        sum.addUnlessZero(
                shareCode,
                sum.total().multiply(withheld).movePointLeft(2).negate(),
                terms.percent().stripTrailingZeros().toPlainString());
    }

    private void gift(Gift gift) {
        boolean earned = purchase.keepsSomething() && purchase.gross(Item::kept).compareTo(gift.threshold()) >= 0;
        if (!terms.settles(Settlement.DEDUCT_GIFT) || earned || gift.comesBack().orElse(false)) {
            return;
        }
        if (gift.value().isEmpty()) {
            sum.note("gift-without-value", gift.name());
        } else if (gift.comesBack().isEmpty()) {
            missing.add("giftKept");
            sum.note("gift-open", gift.name(), sum.money(gift.value().get()));
        } else {
            sum.add("gift", gift.value().get().negate(), gift.name());
        }
    }

    /** Whether goods were used beyond testing is a condition of the row that allows it. */
    private void lossOfValue(BigDecimal price) {
        if (costs.lossOfValue().isEmpty()) {
            return;
        }
        BigDecimal loss = costs.lossOfValue().get();
        BigDecimal most = price.multiply(terms.deduction()).movePointLeft(2);
        if (most.signum() == 0) {
            sum.note("loss-not-deductible", sum.money(loss));
        } else {
            sum.addUnlessZero(
                    "loss-of-value",
                    loss.min(most).negate(),
                    sum.money(loss),
                    terms.deduction().stripTrailingZeros().toPlainString());
        }
    }

    private void outboundFreight() {
        purchase.freeDelivery()
                .filter(free -> terms.settles(Settlement.DEDUCT_OUTBOUND_FREIGHT))
                .filter(free -> purchase.gross(Item::kept).compareTo(free.threshold()) < 0)
                .ifPresent(free ->
                        sum.addUnlessZero("outbound-freight", free.freight().negate(), sum.money(free.threshold())));
    }

    private void cardFee() {
        if (terms.settles(Settlement.CARD_FEE_KEPT)) {
            costs.cardFee().ifPresent(fee -> sum.addUnlessZero("card-fee", fee.negate()));
        }
    }

    private void delivery() {
        if (terms.delivery() == DeliveryBack.NONE) {
            return;
        }
        BigDecimal standard = purchase.standardDelivery();
        BigDecimal surcharge = purchase.expressSurcharge();
        if (purchase.keepsSomething()) {
            if (standard.add(surcharge).signum() > 0) {
                sum.note("delivery-stays", sum.money(standard.add(surcharge)));
            }
            return;
        }
        sum.addUnlessZero("standard-delivery", standard);
        if (terms.delivery() == DeliveryBack.ALL) {
            sum.addUnlessZero("express-surcharge", surcharge);
        } else if (surcharge.signum() > 0) {
            sum.note("express-stays", sum.money(surcharge));
        }
    }

    private void whatIsLeft() {
        BigDecimal over = sum.total().subtract(purchase.left());
        if (over.signum() > 0) {
            sum.add(
                    "no-more-than-paid",
                    over.negate(),
                    sum.money(purchase.left()),
                    sum.money(purchase.captured().orElseGet(purchase::total)),
                    sum.money(purchase.goneBack()));
        }
    }
}
