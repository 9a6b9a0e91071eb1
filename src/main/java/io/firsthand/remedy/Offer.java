package io.firsthand.remedy;

import io.firsthand.platform.Money;
import io.firsthand.platform.Refusal;
import java.util.Optional;

/**
 * What follows from a judgement and can be proposed at once, unless something stands against it now.
 *
 * @param way how the customer gets it
 * @param line item that it is about; empty for the whole order
 * @param amount in the order’s currency; empty where goods, not money, go out, and for a denial
 * @param outlook which approvals it needs; empty for a return, whose approvals follow when the goods are here
 * @param refused why it cannot be proposed now; empty if it can
 */
public record Offer(
        Way way,
        Optional<Long> line,
        Optional<Money> amount,
        Optional<RemedyPreview> outlook,
        Optional<Refusal> refused) {

    /** How the customer gets what the rules give him. */
    public enum Way {
        REPLACEMENT,
        REFUND,
        /** money beside the price, by a way of its own */
        COMPENSATION,
        DENIAL,
        /** the goods come back, then others go out */
        RETURN_EXCHANGE,
        /** the goods come back, then the money */
        RETURN_REFUND;

        /** Whether goods come back first. */
        public boolean isReturn() {
            return this == RETURN_EXCHANGE || this == RETURN_REFUND;
        }
    }

    Offer needing(RemedyPreview approvals) {
        return new Offer(way, line, amount, Optional.of(approvals), Optional.empty());
    }

    Offer refusedFor(Refusal why) {
        return new Offer(way, line, amount, Optional.empty(), Optional.of(why));
    }
}
