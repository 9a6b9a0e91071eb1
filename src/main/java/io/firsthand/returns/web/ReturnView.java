package io.firsthand.returns.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A return as a caller reads it; texts in his language.
 *
 * @param declaredOn day of the customer's declaration where he lives: from then on the law counts
 * @param declaredBecause why a person set that day; null if it is the message's
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
        LocalDate declaredOn,
        String declaredBecause,
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
        Instant sentBackAt,
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

    /** @param goesBack the customer's own, which was not accepted and lies here */
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
            boolean goesBack,
            String right,
            String rightRow,
            String rightWhy) {}

    /** @param toCustomer whether goods that were not accepted go back to the customer in it */
    record Parcel(String carrier, String trackingNumber, String state, String stateText, boolean toCustomer) {}

    record Photo(String name, String url, int size) {}
}
