package io.firsthand.remedy;

import io.firsthand.platform.Money;

/**
 * How much of what the rules give is still due.
 *
 * @param given for the same before; what is proposed counts
 * @param heldBack of the same, because goods came back worn, the customer keeps them for a part, or a denial in part was proposed
 * @param left never below zero
 */
record Due(Money given, Money heldBack, Money left) {

    static Due of(Money judged, Money given, Money heldBack) {
        Money left = judged.minus(given).minus(heldBack);
        return new Due(given, heldBack, left.isPositive() ? left : Money.zero(judged.currency()));
    }
}
