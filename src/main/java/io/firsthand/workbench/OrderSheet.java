package io.firsthand.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The verified order, as the Case tab shows it: no part of it stands there before it is verified. */
public record OrderSheet(
        String number,
        String shop,
        String platformText,
        String marketText,
        Instant orderedAt,
        LocalDate promisedOn,
        Instant cancelledAt,
        CaseSheet.Amount total,
        Back back,
        List<Line> lines,
        List<Sent> parcels,
        List<Paid> payments) {

    /** A line of the order. */
    public record Line(
            long id, String title, String sku, String categoryText, int quantity, CaseSheet.Amount unitPrice) {}

    /** A parcel. */
    public record Sent(
            String carrier,
            String trackingNumber,
            String state,
            String stateText,
            Instant shippedAt,
            Instant lastEventAt,
            Instant deliveredAt) {}

    /** A payment. */
    public record Paid(
            String provider,
            CaseSheet.Amount captured,
            CaseSheet.Amount refundedOutside,
            Back back,
            Instant disputedAt) {}

    /**
     * Refunds by Firsthand.
     *
     * @param refunded that arrived; null if none
     * @param underWay proposed, or sent and not confirmed; null if none
     * @param left what may still be refunded
     */
    public record Back(CaseSheet.Amount refunded, CaseSheet.Amount underWay, CaseSheet.Amount left) {}
}
