package io.firsthand.remedy.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A remedy as a caller reads it; texts in his language. */
record RemedyView(
        String number,
        String kind,
        String kindText,
        String status,
        String statusText,
        BigDecimal amount,
        String currency,
        Long orderLineId,
        Integer quantity,
        String rail,
        String contentHash,
        String proposedBy,
        Instant proposedAt,
        boolean ruleCovers,
        String overridingReason,
        String entitlementRow,
        String entitlementWhy,
        String authorityRow,
        String authorityWhy,
        List<Needed> approvalsNeeded,
        List<Given> approvals,
        String paymentStatus,
        String paymentStatusText) {

    /**
     * An approval that the authority table asks for.
     *
     * @param grade lowest grade that may give it
     * @param department that must give it, or null
     * @param onCall who on call is asked because by rank nobody may give it, or null
     * @param nobodyLeft by rank nobody may give it and nobody on call either: the leads and the administrator were told
     */
    record Needed(String grade, String department, boolean given, String onCall, boolean nobodyLeft) {}

    record Given(String person, boolean approved, String comment, Instant at, boolean voided) {}
}
