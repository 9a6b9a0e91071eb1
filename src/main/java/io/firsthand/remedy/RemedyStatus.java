package io.firsthand.remedy;

/** Where a remedy stands. */
public enum RemedyStatus {
    /** approvals are still needed; it may be changed or withdrawn */
    PROPOSED,
    /** the ledger intent is written; the payment is on its way */
    PAYING,
    /** finance looks after a payment that failed or gave no word */
    CLEARING,
    EXECUTED,
    /** finance gave the payment up, or the warehouse cannot send the goods or was told not to */
    GIVEN_UP,
    /** it was executed, and the money came back afterwards */
    RETURNED,
    /** an approver said no */
    REFUSED,
    WITHDRAWN,
    /** of a denial: it stands */
    CONFIRMED,
    /** of a denial: an approver said no, the claim is open again */
    OVERTURNED;

    /** Whether something still runs. */
    public boolean isOpen() {
        return this == PROPOSED || this == PAYING || this == CLEARING;
    }
}
