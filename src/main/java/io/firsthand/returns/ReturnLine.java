package io.firsthand.returns;

import io.firsthand.entitlement.Entitlement;
import io.firsthand.entitlement.Entitlement.Outcome;
import io.firsthand.platform.text.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One line of a return.
 *
 * @param line counted from 1; with the number of the return it is the key under which money goes out
 * @param right what the rules give for it; empty before it was judged
 * @param accepted items that are settled, if fewer came than were to come
 * @param deduction percent that the loss of value takes off
 * @param goesBack the customer's own, which was not accepted and lies here
 * @param claimAmount loss that was found after the money had gone back: noted, never pulled
 */
public record ReturnLine(
        int line,
        long orderLineId,
        int quantity,
        Optional<LineRight> right,
        Optional<GoodsCondition> condition,
        Optional<Integer> accepted,
        BigDecimal deduction,
        Optional<String> deductionRow,
        Optional<String> deductionSource,
        Optional<Bilingual> deductionWhy,
        boolean goesBack,
        Optional<BigDecimal> claimAmount) {

    /** The judgement of a line, without what only the moment needed. */
    public record LineRight(
            Outcome outcome, BigDecimal percent, boolean statutory, String row, String source, Bilingual why) {

        public boolean gives() {
            return outcome == Outcome.REFUND || outcome == Outcome.REPLACEMENT_OR_REFUND;
        }

        Entitlement entitlement() {
            return new Entitlement(outcome, percent, statutory, true, List.of(), row, source, why, why);
        }
    }

    /** Items that count. */
    public int counted() {
        return accepted.orElse(quantity);
    }
}
