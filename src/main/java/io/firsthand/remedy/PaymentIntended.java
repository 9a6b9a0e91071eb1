package io.firsthand.remedy;

/**
 * A remedy may be carried out: its ledger intent is written, and what it gives leaves the house when the seconds are over in
 * which it may be taken back. Announced in the transaction that writes the intent, the case locked.
 *
 * @param caseId id of the case
 * @param remedyId id of the remedy
 * @param goodwill whether it is goodwill, and no right of the customer's
 */
public record PaymentIntended(long caseId, long remedyId, boolean goodwill) {}
