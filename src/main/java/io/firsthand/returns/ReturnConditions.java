package io.firsthand.returns;

/**
 * What a row of {@code return-conditions} gives.
 *
 * @param goodsNeeded whether the goods come back at all
 * @param refundOnProof whether proof of dispatch is enough for the money
 * @param sellerPaysLabel who pays the way back
 * @param ourRisk whether a loss on the way back is ours
 * @param deductible whether loss of value may be deducted
 * @param shippingBack whether standard delivery goes back when everything does
 * @param returnDays within how many days the goods must be sent
 * @param refundDays within how many days the money must be back
 * @param refundFromNotice whether these count from the customer's notice, else from the goods, or the proof of dispatch if that is enough
 */
public record ReturnConditions(
        boolean goodsNeeded,
        boolean refundOnProof,
        boolean sellerPaysLabel,
        boolean ourRisk,
        boolean deductible,
        boolean shippingBack,
        int returnDays,
        int refundDays,
        boolean refundFromNotice) {}
