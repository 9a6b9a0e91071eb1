package io.firsthand.remedy;

import java.util.EnumSet;
import java.util.Set;

/** What finance can do about a payment. */
public enum ClearingStep {
    /** ask the provider once more */
    ASK,
    /** have it paid again */
    RETRY,
    /** record that it was paid outside, or that a doubtful payment is right */
    BY_HAND,
    /** end it without a payment */
    GIVE_UP;

    /**
     * What is open for an intent as it stands; nothing while the system still looks after it itself. What the provider says
     * at that moment may forbid a step all the same.
     */
    static Set<ClearingStep> open(Remedy remedy, LedgerIntent intent) {
        boolean handedOver = remedy.status() == RemedyStatus.CLEARING || remedy.status() == RemedyStatus.RETURNED;
        if (intent.rail() == Rail.GOODS || !handedOver && !intent.isDoubtful()) {
            return Set.of();
        }
        return intent.isDoubtful() ? EnumSet.of(ASK, BY_HAND) : EnumSet.allOf(ClearingStep.class);
    }
}
