package io.firsthand.returns;

import io.firsthand.deadlines.CountedFrom;
import java.math.BigDecimal;

/**
 * Under which conditions the goods come back, as the table {@code return-conditions} gave them.
 *
 * @param goodsNeeded whether the goods come back at all
 * @param refundOnProof whether proof of dispatch is enough for the money
 * @param sellerPaysLabel who pays the way back
 * @param ourRisk whether a loss on the way back is ours
 * @param deductible whether loss of value may be deducted
 * @param shippingBack standard delivery of the way out that goes back, in the order's currency; zero if not
 * @param returnDays within how many days the goods must be sent
 * @param refundDays within how many days the money must be back
 * @param refundFromNotice whether these days count from the customer's notice, else from the goods, or the proof of dispatch if that is enough
 * @param collected whether we offered to collect the goods: then no money waits for them
 * @param row id of the row
 */
public record Terms(
        boolean goodsNeeded,
        boolean refundOnProof,
        boolean sellerPaysLabel,
        boolean ourRisk,
        boolean deductible,
        BigDecimal shippingBack,
        int returnDays,
        int refundDays,
        boolean refundFromNotice,
        boolean collected,
        String row) {

    /** From what the days for the money count. */
    public CountedFrom refundFrom() {
        if (refundFromNotice) {
            return collected ? CountedFrom.NOTICE : CountedFrom.NOTICE_AND_GOODS_OR_PROOF;
        }
        return refundOnProof ? CountedFrom.GOODS_OR_PROOF : CountedFrom.GOODS_BACK;
    }
}
