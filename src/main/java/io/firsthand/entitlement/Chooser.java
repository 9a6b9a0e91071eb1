package io.firsthand.entitlement;

/** Who chooses among the remedies of a right; the more favourable to the buyer first. */
public enum Chooser {
    /** there is nothing to choose: all of them are due together */
    NOBODY,
    BUYER,
    /** the buyer, but repair or replacement come first: money only if they fail */
    BUYER_CURE_FIRST,
    SELLER
}
