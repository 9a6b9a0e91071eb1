package io.firsthand.remedy;

/** What the process {@code remedy-approval} is told. Always in the transaction that changes the row. */
public interface RemedyWorkflow {

    /** Carries a remedy that no running case asked for, in an instance of its own. */
    void proposedAfterClosing(Remedy remedy);

    /**
     * Somebody approved or refused.
     *
     * @param moreNeeded whether approvals are still needed after this one
     */
    void answered(Remedy remedy, boolean approved, boolean moreNeeded);

    /** The content changed: what is needed is found anew. */
    void changed(Remedy remedy);

    void withdrawn(Remedy remedy);

    /** One more group may take the approval. */
    void offered(Remedy remedy, String group);

    /** One more person may take the approval. */
    void offeredTo(Remedy remedy, String person);

    /** Nobody holds the approval task any more: whoever may answer can take it. */
    void freed(Remedy remedy);

    void paymentSettled(Remedy remedy);

    void paymentFailed(Remedy remedy);

    /** Finance has looked after the payment. */
    void cleared(Remedy remedy, Clearing how);

    /** How finance cleared a payment. */
    enum Clearing {
        /** the money is there after all */
        PAID,
        /** the gateway is waited for again */
        AGAIN,
        GIVEN_UP
    }
}
