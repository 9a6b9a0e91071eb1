package io.firsthand.entitlement;

/** Who chooses among the remedies of a right. */
public enum Chooser {
    BUYER,
    SELLER
}
