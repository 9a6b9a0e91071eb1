package io.firsthand.entitlement;

import io.firsthand.platform.Money;
import java.util.List;

/**
 * What a claim comes to. Refund and payout are two things: a refund goes back on the payment that it came by and never exceeds
 * what is left of it, a payout has a way of its own.
 *
 * @param floorAdds what of the compensation only the floor of a multiple adds to it; a floor counts once for a purchase
 * @param missing facts to ask for, because they could change a sum: names of {@link Questions}
 */
public record Amounts(Sum refund, Sum payout, Money floorAdds, List<String> missing) {

    /** Code of a payout's line that is compensation by a multiple of price or loss. */
    private static final String MULTIPLE = "multiple-of-";

    /** What of the payout is compensation by a multiple of price or loss; the rest pays back what somebody had to pay. */
    public Money compensation() {
        return payout.lines().stream()
                .filter(line -> line.code().startsWith(MULTIPLE))
                .map(AmountLine::amount)
                .reduce(Money.zero(payout.total().currency()), Money::plus);
    }

    /** @param lines add up to {@code total}, to the digit */
    public record Sum(Money total, List<AmountLine> lines) {}
}
