package io.firsthand.followup;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the table {@code closing-gesture} says.
 *
 * @param kind what is given, without conditions
 * @param amount in the order's currency; empty for none
 */
public record Gesture(Kind kind, Optional<BigDecimal> amount) {

    /** What is given. */
    public enum Kind {
        NONE,
        /** credit in the shop */
        COUPON,
        /** a transfer */
        PAYOUT
    }
}
