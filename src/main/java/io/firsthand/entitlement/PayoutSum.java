package io.firsthand.entitlement;

import io.firsthand.entitlement.AmountTerm.MultipleOf;
import io.firsthand.entitlement.MoneyTerms.Multiple;
import io.firsthand.entitlement.Purchase.Item;
import io.firsthand.platform.Money;
import io.firsthand.platform.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is paid beside the refund: the statutory multiple that gives most, proven loss, the way back that the customer paid. */
final class PayoutSum {

    private static final String CNY = "CNY";

    private final Purchase purchase;
    private final ClaimCosts costs;
    private final MoneyTerms terms;
    private final Calculation sum;
    private final List<String> missing = new ArrayList<>();
    private Money floorAdds;

    PayoutSum(Purchase purchase, ClaimCosts costs, MoneyTerms terms, Texts texts) {
        this.purchase = purchase;
        this.costs = costs;
        this.terms = terms;
        this.sum = new Calculation(purchase.currency(), texts);
        this.floorAdds = Money.zero(purchase.currency());
    }

    Amounts.Sum workOut() {
        terms.multiples().stream()
                .flatMap(multiple -> compensation(multiple).stream())
                .max(Comparator.comparing(Compensation::amount))
                .ifPresent(this::add);
        if (terms.settles(Settlement.DAMAGES)) {
            costs.provenLoss()
                    .ifPresentOrElse(loss -> sum.addUnlessZero("loss", loss), () -> missing.add("provenLoss"));
        }
        if (terms.settles(Settlement.DUTIES_BACK)) {
            costs.dutiesPaid()
                    .ifPresentOrElse(duties -> sum.addUnlessZero("duties", duties), () -> missing.add("dutiesPaid"));
        }
        if (terms.sellerPaysReturn()) {
            costs.returnFreight().ifPresent(freight -> sum.addUnlessZero("return-freight", freight));
        }
        return sum.sum();
    }

    /** Unknown facts without which a compensation cannot be worked out. */
    List<String> missing() {
        return missing;
    }

    /** What of the compensation only its floor adds. */
    Money floorAdds() {
        return floorAdds;
    }

    private record Compensation(Multiple multiple, BigDecimal base, BigDecimal floor) {

        BigDecimal times() {
            return base.multiply(multiple.times());
        }

        BigDecimal amount() {
            return times().max(floor);
        }
    }

    /** Without a proven loss its multiple is unknown: the floor alone is certain. */
    private Optional<Compensation> compensation(Multiple multiple) {
        Optional<BigDecimal> base =
                multiple.base() == MultipleOf.PRICE ? Optional.of(price(multiple)) : costs.provenLoss();
        if (base.isEmpty()) {
            missing.add("provenLoss");
        }
        return floor(multiple).map(floor -> new Compensation(multiple, base.orElse(BigDecimal.ZERO), floor));
    }

    /** What was paid for the goods of the claim; where only a household's needs count, its part of it. */
    private BigDecimal price(Multiple multiple) {
        BigDecimal paid = RefundSum.pricePaid(purchase, false);
        if (!multiple.household()) {
            return paid;
        }
        if (costs.householdQuantity().isEmpty()) {
            missing.add("householdQuantity");
            return paid;
        }
        int claimed = purchase.items().stream().mapToInt(Item::claimed).sum();
        int counted = Math.min(claimed, costs.householdQuantity().get());
        return claimed == 0
                ? BigDecimal.ZERO
                : paid.multiply(BigDecimal.valueOf(counted))
                        .divide(BigDecimal.valueOf(claimed), paid.scale() + 4, RoundingMode.HALF_UP);
    }

    /** In the order's currency, up: never below what the law says. Empty while the rate is unknown. */
    private Optional<BigDecimal> floor(Multiple multiple) {
        if (multiple.floor().signum() == 0
                || purchase.currency().getCurrencyCode().equals(multiple.floorCurrency())) {
            return Optional.of(multiple.floor());
        }
        Optional<BigDecimal> rate = multiple.floorCurrency().equals(CNY) ? purchase.cnyRate() : Optional.empty();
        if (rate.isEmpty()) {
            missing.add("cnyRate");
        }
        int digits = purchase.currency().getDefaultFractionDigits();
        return rate.map(its -> multiple.floor().divide(its, digits, RoundingMode.UP));
    }

    private void add(Compensation chosen) {
        boolean price = chosen.multiple().base() == MultipleOf.PRICE;
        boolean floor = chosen.floor().compareTo(chosen.times()) > 0;
        String code = (price ? "multiple-of-price" : "multiple-of-loss") + (floor ? "-floor" : "");
        sum.addUnlessZero(
                code,
                chosen.amount(),
                plain(chosen.multiple().times()),
                sum.money(chosen.base()),
                plain(chosen.multiple().floor()) + " " + chosen.multiple().floorCurrency(),
                chosen.multiple().row());
        floorAdds = Money.rounded(chosen.amount(), purchase.currency())
                .minus(Money.rounded(chosen.times(), purchase.currency()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
