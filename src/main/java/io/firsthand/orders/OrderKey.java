package io.firsthand.orders;

/**
 * An order as far as one must know it to say whose it is.
 *
 * @param number as the customer knows it
 */
public record OrderKey(long id, String number, long customerId) {}
