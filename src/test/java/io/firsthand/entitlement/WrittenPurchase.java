package io.firsthand.entitlement;

import io.firsthand.entitlement.Purchase.Discount;
import io.firsthand.entitlement.Purchase.FreeDelivery;
import io.firsthand.entitlement.Purchase.Gift;
import io.firsthand.entitlement.Purchase.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Writes a purchase as one says it. */
final class WrittenPurchase {

    private final Currency currency;
    private Optional<BigDecimal> rate = Optional.empty();
    private final List<Item> items = new ArrayList<>();
    private final List<Discount> discounts = new ArrayList<>();
    private List<Gift> gifts = List.of();
    private BigDecimal standard = BigDecimal.ZERO;
    private BigDecimal express = BigDecimal.ZERO;
    private Optional<FreeDelivery> free = Optional.empty();
    private BigDecimal gone = BigDecimal.ZERO;

    /** @param currency ISO 4217 */
    static WrittenPurchase order(String currency) {
        return new WrittenPurchase(currency);
    }

    private WrittenPurchase(String currency) {
        this.currency = Currency.getInstance(currency);
    }

    WrittenPurchase item(String name, int bought, int claimed, String price) {
        return item(name, bought, 0, claimed, price);
    }

    WrittenPurchase item(String name, int bought, int settled, int claimed, String price) {
        items.add(new Item(name, bought, settled, claimed, new BigDecimal(price)));
        return this;
    }

    WrittenPurchase discount(String threshold, String amount) {
        discounts.add(new Discount(new BigDecimal(threshold), new BigDecimal(amount)));
        return this;
    }

    WrittenPurchase gift(String name, String value, Boolean comesBack) {
        gifts = List.of(new Gift(
                name,
                Optional.ofNullable(value).map(BigDecimal::new),
                BigDecimal.ZERO,
                Optional.ofNullable(comesBack)));
        return this;
    }

    WrittenPurchase delivery(String standard, String express) {
        this.standard = new BigDecimal(standard);
        this.express = new BigDecimal(express);
        return this;
    }

    WrittenPurchase free(String threshold, String freight) {
        free = Optional.of(new FreeDelivery(new BigDecimal(threshold), new BigDecimal(freight)));
        return this;
    }

    WrittenPurchase gone(String amount) {
        gone = new BigDecimal(amount);
        return this;
    }

    WrittenPurchase rate(String cny) {
        rate = Optional.of(new BigDecimal(cny));
        return this;
    }

    Purchase purchase() {
        return new Purchase(currency, rate, items, discounts, gifts, standard, express, free, Optional.empty(), gone);
    }
}
