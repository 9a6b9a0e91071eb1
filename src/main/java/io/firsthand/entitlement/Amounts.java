package io.firsthand.entitlement;

import io.firsthand.platform.Money;
import java.util.List;

/**
 * What a claim comes to. Refund and payout are two things: a refund goes back on the payment that it came by and never exceeds
 * what is left of it, a payout has a way of its own.
 *
 * @param missing facts to ask for, because they could change a sum: names of {@link Questions}
 */
public record Amounts(Sum refund, Sum payout, List<String> missing) {

    /** @param lines add up to {@code total}, to the digit */
    public record Sum(Money total, List<AmountLine> lines) {}
}
