package io.firsthand.cases;

import java.time.Instant;

/** Writes to a customer who stays silent. The conversation does it. */
public interface RemindingCustomers {

    /** What a reminder says. */
    enum Tone {
        /** his answer is needed */
        FIRST,
        /** without an answer the case is closed for now */
        BEFORE_CLOSING,
        /** his answer is needed, and the case stays open */
        KEPT_OPEN
    }

    /** Whether a message of ours would be read by somebody. */
    boolean canReach(CaseFile caseFile);

    /** @param by until when he is asked to answer */
    void remind(CaseFile caseFile, Tone tone, Instant by);
}
