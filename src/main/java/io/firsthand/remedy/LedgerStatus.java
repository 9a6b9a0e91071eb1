package io.firsthand.remedy;

/** Where a ledger intent stands. */
public enum LedgerStatus {
    /** written; nothing has left the house */
    INTENDED,
    /** about to be asked, or asked: without an answer nobody knows */
    SENT,
    /** no usable answer: it is asked for before anything is repeated */
    UNKNOWN,
    /** taken on by the provider, not carried out yet */
    ACCEPTED,
    SETTLED,
    /** the provider says that nothing moved */
    FAILED,
    /** it was settled, and came back */
    RETURNED,
    GIVEN_UP;

    /** Whether the outcome is still open. */
    public boolean isOpen() {
        return this == INTENDED || this == SENT || this == UNKNOWN || this == ACCEPTED;
    }

    /** Whether finance must look. */
    public boolean isTrouble() {
        return this == UNKNOWN || this == FAILED || this == RETURNED;
    }
}
