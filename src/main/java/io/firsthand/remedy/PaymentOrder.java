package io.firsthand.remedy;

import io.firsthand.platform.Money;

/**
 * A movement of money that is asked of a payment company.
 *
 * @param key stable: the protection against moving twice
 * @param payee {@code payment:<provider's number>} for a refund, {@code customer:<id>} else
 * @param orderNumber for the statement that the customer reads
 */
public record PaymentOrder(String key, Rail rail, String payee, Money amount, String orderNumber) {}
