package io.firsthand.returns.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A return as a caller reads it; texts in his language.
 *
 * @param awaitedUntil until when what the status names is waited for; null if nothing is
 * @param decisions what can be decided now
 */
record ReturnView(
        String number,
        String status,
        String statusText,
        String reason,
        String wanted,
        Instant requestedAt,
        String evidenceAsked,
        Boolean evidenceGiven,
        Instant awaitedUntil,
        Boolean goodsNeeded,
        Boolean refundOnProof,
        Boolean sellerPaysLabel,
        String label,
        Instant dispatchedAt,
        Instant arrivedAt,
        Instant refundDueAt,
        BigDecimal keptAmount,
        String problem,
        String problemText,
        String inspectedBy,
        Instant inspectedAt,
        String inspectionNote,
        Instant endedAt,
        List<Line> lines,
        List<Parcel> parcels,
        List<Photo> photos,
        List<String> decisions) {

    record Line(
            int line,
            long orderLineId,
            int quantity,
            Integer accepted,
            String condition,
            String conditionText,
            BigDecimal deduction,
            String deductionWhy,
            String deductionSource,
            BigDecimal claim,
            String right,
            String rightRow,
            String rightWhy) {}

    record Parcel(String carrier, String trackingNumber, String state, String stateText) {}

    record Photo(String name, String url, int size) {}
}
