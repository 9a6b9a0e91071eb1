package io.firsthand.returns;

/** What the customer wants for the goods. */
public enum Wanted {
    REFUND,
    EXCHANGE
}
