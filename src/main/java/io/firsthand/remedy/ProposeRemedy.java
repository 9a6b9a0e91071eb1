package io.firsthand.remedy;

import io.firsthand.entitlement.RemedyKind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a person proposes for the customer of a case.
 *
 * @param orderLineId the item that it is about; empty for the whole order; needed for a replacement
 * @param quantity items of a replacement; empty for all of the line
 * @param amount in major units of the order's currency, needed for refund, compensation and goodwill; a replacement counts at the item's
 *     price, a denial at what the rules give
 * @param currency ISO 4217; empty for the order's. Any other is refused
 * @param rail of goodwill: payout or coupon; empty for coupon. A refund goes back on its payment
 * @param evidenceGiven whether the customer sent a picture or document; empty if nobody knows
 * @param goodsReturned whether the goods are back, where the rules ask for that
 * @param overridingReason why the rules are overridden; needed if they are
 */
public record ProposeRemedy(
        RemedyKind kind,
        Optional<Long> orderLineId,
        Optional<Integer> quantity,
        Optional<BigDecimal> amount,
        Optional<String> currency,
        Optional<Rail> rail,
        Optional<Boolean> evidenceGiven,
        boolean goodsReturned,
        Optional<String> overridingReason) {

    /** A reason of blanks is none. */
    public ProposeRemedy {
        overridingReason = overridingReason.map(String::strip).filter(reason -> !reason.isEmpty());
    }
}
