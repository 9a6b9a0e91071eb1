package io.firsthand.entitlement;

import io.firsthand.entitlement.Purchase.Discount;
import io.firsthand.entitlement.Purchase.FreeDelivery;
import io.firsthand.entitlement.Purchase.Gift;
import io.firsthand.entitlement.Purchase.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads the sums of a claim and finds what cannot be. What cannot be is read as nothing: the claim is not judged anyway. */
final class ReadingSums {

    private static final String PATH = "sums.";
    private static final String REFUNDS = PATH + "earlier.refunds.";

    /** No order of ours has more digits before the point; larger numbers are slips, or meant to do harm. */
    private static final int MOST_DIGITS = 12;

    private static final int MOST_OF_ONE = 1_000_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final StatedSums stated;
    private final Contradictions wrong;
    private final Optional<Currency> currency;
    private final EarlierSums earlier;

    ReadingSums(StatedSums stated, Contradictions wrong) {
        this.stated = stated;
        this.wrong = wrong;
        this.currency = currency(stated.currency(), PATH + "currency");
        this.earlier = readEarlier();
    }

    /** Empty without a currency that exists. */
    Optional<Purchase> purchase() {
        List<Item> items = items();
        Purchase purchase = new Purchase(
                currency.orElse(Currency.getInstance("CNY")),
                rate(),
                items,
                discounts(),
                gifts(),
                sum(PATH + "standardDelivery", stated.standardDelivery()).orElse(BigDecimal.ZERO),
                sum(PATH + "expressSurcharge", stated.expressSurcharge()).orElse(BigDecimal.ZERO),
                freeDelivery(),
                sum(PATH + "captured", stated.captured()),
                goneBack());
        if (purchase.captured()
                .filter(paid -> paid.compareTo(purchase.goneBack()) < 0)
                .isPresent()) {
            wrong.add("gone-back-above-captured", List.of(PATH + "captured", PATH + "goneBack"));
        }
        return currency.map(known -> purchase);
    }

    /** What was refunded of the order is part of what went back, and all of it if nothing else is said. */
    private BigDecimal goneBack() {
        Optional<BigDecimal> all = sum(PATH + "goneBack", stated.goneBack());
        BigDecimal refunded = earlier().refunds().ofOrder();
        if (all.filter(its -> its.compareTo(refunded) < 0).isPresent()) {
            wrong.add("refunded-above-gone-back", List.of(PATH + "goneBack", REFUNDS + "ofOrder"));
        }
        return all.orElse(refunded);
    }

    /** What was given before this claim. */
    EarlierSums earlier() {
        return earlier;
    }

    private EarlierSums readEarlier() {
        StatedSums.Earlier said = stated.earlier();
        return said == null
                ? EarlierSums.NONE
                : new EarlierSums(given(said.refunds(), REFUNDS), given(said.payouts(), PATH + "earlier.payouts."));
    }

    private EarlierSums.Given given(StatedSums.Given said, String field) {
        if (said == null) {
            return EarlierSums.Given.NOTHING;
        }
        return new EarlierSums.Given(
                sum(field + "ofOrder", said.ofOrder()).orElse(BigDecimal.ZERO),
                sum(field + "toCustomerCny", said.toCustomerCny(), Optional.of(EarlierSums.CNY)));
    }

    ClaimCosts costs(Optional<Purchase> purchase) {
        ClaimCosts costs = new ClaimCosts(
                sum(PATH + "lossOfValue", stated.lossOfValue()),
                sum(PATH + "cardFee", stated.cardFee()),
                sum(PATH + "returnFreight", stated.returnFreight()),
                sum(PATH + "dutiesPaid", stated.dutiesPaid()),
                sum(PATH + "provenLoss", stated.provenLoss()),
                Optional.ofNullable(stated.householdQuantity())
                        .map(number -> quantity(PATH + "householdQuantity", number, 0)),
                percent(PATH + "valueLostByFault", stated.valueLostByFault()));
        purchase.ifPresent(known ->
                notAbove("loss-above-price", PATH + "lossOfValue", costs.lossOfValue(), known.gross(Item::claimed)));
        return costs;
    }

    /** What somebody wants to refund. */
    Optional<BigDecimal> wanted(Optional<Purchase> purchase) {
        if (stated.wanted() == null) {
            return Optional.empty();
        }
        String field = PATH + "wanted.";
        Optional<BigDecimal> amount = sum(field + "amount", stated.wanted().amount());
        Optional<Currency> its = currency(stated.wanted().currency(), field + "currency");
        if (its.isPresent() && currency.isPresent() && !its.equals(currency)) {
            wrong.add("currency-not-of-order", List.of(field + "currency", PATH + "currency"));
        }
        purchase.ifPresent(known -> notAbove("refund-above-price", field + "amount", amount, known.total()));
        return amount;
    }

    private Optional<Currency> currency(String code, String field) {
        try {
            return Optional.of(Currency.getInstance(code == null ? "" : code))
                    // metals and test codes have no digits at all
                    .filter(known -> known.getDefaultFractionDigits() >= 0)
                    .or(() -> unknown(field));
        } catch (IllegalArgumentException e) {
            return unknown(field);
        }
    }

    private Optional<Currency> unknown(String field) {
        wrong.add("currency-unknown", field);
        return Optional.empty();
    }

    private Optional<BigDecimal> rate() {
        Optional<BigDecimal> rate = Optional.ofNullable(stated.cnyRate());
        if (rate.filter(its -> its.signum() <= 0 || isHuge(its) || its.scale() > MOST_DIGITS)
                .isPresent()) {
            wrong.add("rate-impossible", PATH + "cnyRate");
            return Optional.empty();
        }
        return rate;
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < stated.items().size(); i++) {
            items.add(item(stated.items().get(i), PATH + "items[" + i + "]."));
        }
        if (items.stream().allMatch(item -> item.claimed() == 0)) {
            wrong.add("nothing-claimed", PATH + "items");
        }
        return List.copyOf(items);
    }

    private Item item(StatedSums.Item item, String field) {
        int bought = quantity(field + "bought", item.bought(), 1);
        int settled = quantity(field + "settled", item.settled(), 0);
        int claimed = quantity(field + "claimed", item.claimed(), Math.max(0, bought - settled));
        if (settled + claimed > bought) {
            wrong.add("more-than-bought", List.of(field + "bought", field + "settled", field + "claimed"));
            claimed = 0;
            settled = 0;
        }
        BigDecimal price = sum(field + "unitPrice", item.unitPrice()).orElse(BigDecimal.ZERO);
        return new Item(item.name(), bought, settled, claimed, price);
    }

    private int quantity(String field, Integer number, int otherwise) {
        if (number == null) {
            return otherwise;
        }
        if (number < 0 || number > MOST_OF_ONE) {
            wrong.add("quantity-impossible", field);
            return 0;
        }
        return number;
    }

    private List<Discount> discounts() {
        List<Discount> discounts = new ArrayList<>();
        for (int i = 0; i < stated.discounts().size(); i++) {
            String field = PATH + "discounts[" + i + "].";
            StatedSums.Discount discount = stated.discounts().get(i);
            BigDecimal threshold =
                    sum(field + "threshold", discount.threshold()).orElse(BigDecimal.ZERO);
            BigDecimal amount = sum(field + "amount", discount.amount()).orElse(BigDecimal.ZERO);
            if (threshold.signum() > 0 && amount.compareTo(threshold) > 0) {
                wrong.add("discount-above-threshold", List.of(field + "threshold", field + "amount"));
            }
            discounts.add(new Discount(threshold, amount));
        }
        return List.copyOf(discounts);
    }

    private List<Gift> gifts() {
        List<Gift> gifts = new ArrayList<>();
        for (int i = 0; i < stated.gifts().size(); i++) {
            String field = PATH + "gifts[" + i + "].";
            StatedSums.Gift gift = stated.gifts().get(i);
            gifts.add(new Gift(
                    gift.name(),
                    sum(field + "value", gift.value()),
                    sum(field + "threshold", gift.threshold()).orElse(BigDecimal.ZERO),
                    Optional.ofNullable(gift.comesBack())));
        }
        return List.copyOf(gifts);
    }

    private Optional<FreeDelivery> freeDelivery() {
        if (stated.freeDelivery() == null) {
            return Optional.empty();
        }
        String field = PATH + "freeDelivery.";
        return Optional.of(new FreeDelivery(
                sum(field + "threshold", stated.freeDelivery().threshold()).orElse(BigDecimal.ZERO),
                sum(field + "freight", stated.freeDelivery().freight()).orElse(BigDecimal.ZERO)));
    }

    private Optional<BigDecimal> sum(String field, BigDecimal amount) {
        return sum(field, amount, currency);
    }

    private Optional<BigDecimal> sum(String field, BigDecimal amount, Optional<Currency> of) {
        if (amount == null) {
            return Optional.empty();
        }
        int digits = of.map(Currency::getDefaultFractionDigits).orElse(3);
        String code = amount.signum() < 0
                ? "amount-negative"
                : isHuge(amount)
                        ? "amount-too-large"
                        : amount.stripTrailingZeros().scale() > digits ? "amount-too-fine" : null;
        if (code != null) {
            wrong.add(code, List.of(field), Integer.toString(digits));
            return Optional.empty();
        }
        return Optional.of(amount.setScale(Math.max(digits, 0), RoundingMode.UNNECESSARY));
    }

    private Optional<BigDecimal> percent(String field, BigDecimal percent) {
        if (percent != null
                && (percent.signum() < 0 || percent.scale() > MOST_DIGITS || percent.compareTo(HUNDRED) > 0)) {
            wrong.add("percent-impossible", field);
            return Optional.empty();
        }
        return Optional.ofNullable(percent);
    }

    private static boolean isHuge(BigDecimal amount) {
        return (long) amount.precision() - amount.scale() > MOST_DIGITS;
    }

    private void notAbove(String code, String field, Optional<BigDecimal> amount, BigDecimal price) {
        if (amount.filter(its -> its.compareTo(price) > 0).isPresent()) {
            wrong.add(code, List.of(field, PATH + "items"));
        }
    }
}
