package io.firsthand.orders;

import io.firsthand.platform.Money;

/**
 * One article of an order.
 *
 * @param category kebab-case kind of goods that the rule tables speak of, e.g. {@code custom-made}
 */
public record OrderLine(long id, String sku, String title, String category, int quantity, Money unitPrice) {}
