package io.firsthand.remedy;

import io.firsthand.platform.Money;

/**
 * How much of what the rules give is still due.
 *
 * @param given for the same before; what is proposed counts
 * @param left never below zero
 */
record Due(Money given, Money left) {

    static Due of(Money judged, Money given) {
        Money left = judged.minus(given);
        return new Due(given, left.isPositive() ? left : Money.zero(judged.currency()));
    }
}
