package io.firsthand.remedy;

/**
 * What a remedy gives was taken back before it left the house: the remedy is withdrawn. Announced in the transaction that does
 * it, the case locked; who cannot follow refuses, and nothing is taken back.
 *
 * @param caseId id of the case
 * @param remedyId id of the remedy
 * @param goodwill whether it is goodwill, and no right of the customer's
 */
public record PaymentTakenBack(long caseId, long remedyId, boolean goodwill) {}
