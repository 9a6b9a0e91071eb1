package io.firsthand.entitlement;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The money of an order as far as a claim needs it. All sums are in the order's currency, none is negative.
 *
 * @param cnyRate CNY for one unit of the currency on the order date; empty if unknown
 * @param items everything that was bought
 * @param discounts of the whole order, by the total that earns them; one holds at a time, the greatest that is reached
 * @param gifts that came with the order
 * @param standardDelivery paid for the cheapest delivery offered
 * @param expressSurcharge paid on top for a faster one
 * @param freeDelivery if delivery cost nothing because the order was large enough
 * @param captured on the payment; empty: what all of this comes to
 * @param goneBack of it before this claim, by whatever way
 */
public record Purchase(
        Currency currency,
        Optional<BigDecimal> cnyRate,
        List<Item> items,
        List<Discount> discounts,
        List<Gift> gifts,
        BigDecimal standardDelivery,
        BigDecimal expressSurcharge,
        Optional<FreeDelivery> freeDelivery,
        Optional<BigDecimal> captured,
        BigDecimal goneBack) {

    /**
     * @param bought how many
     * @param settled how many of them were given back or paid for before this claim
     * @param claimed how many this claim is about
     * @param unitPrice at the purchase, before discounts of the whole order
     */
    public record Item(String name, int bought, int settled, int claimed, BigDecimal unitPrice) {

        int before() {
            return bought - settled;
        }

        int kept() {
            return before() - claimed;
        }
    }

    /** @param threshold total of the goods from which {@code amount} is taken off the whole order */
    public record Discount(BigDecimal threshold, BigDecimal amount) {}

    /**
     * @param value stated to the buyer before he bought; empty if none was: then nothing may be taken off for it
     * @param threshold total of the goods that earns it; 0 if any purchase does
     * @param comesBack whether it comes back with the goods; empty if unknown
     */
    public record Gift(String name, Optional<BigDecimal> value, BigDecimal threshold, Optional<Boolean> comesBack) {}

    /**
     * @param threshold total of the goods from which delivery is free
     * @param freight what the delivery costs below it
     */
    public record FreeDelivery(BigDecimal threshold, BigDecimal freight) {}

    /** The same facts of the purchase, with what these sums say of it. */
    public PurchaseFacts fill(PurchaseFacts said) {
        return SumsAsFacts.fill(said, this);
    }

    /** Item prices of so many of each. */
    BigDecimal gross(ToIntFunction<Item> quantity) {
        return items.stream()
                .map(item -> item.unitPrice().multiply(BigDecimal.valueOf(quantity.applyAsInt(item))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What goods of this total earn as discount; never more than they cost. */
    BigDecimal discount(BigDecimal gross) {
        return discounts.stream()
                .filter(discount -> discount.threshold().compareTo(gross) <= 0)
                .map(Discount::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::max)
                .min(gross);
    }

    /** What was paid for everything. */
    BigDecimal total() {
        BigDecimal gross = gross(Item::bought);
        return gross.subtract(discount(gross)).add(standardDelivery).add(expressSurcharge);
    }

    /** What can still go back on the payment. */
    BigDecimal left() {
        return captured.orElseGet(this::total).subtract(goneBack).max(BigDecimal.ZERO);
    }

    /** Whether anything of the order stays with the customer that he did not give back. */
    boolean keepsSomething() {
        return items.stream().anyMatch(item -> item.kept() > 0);
    }
}
