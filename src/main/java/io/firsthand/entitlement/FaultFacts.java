package io.firsthand.entitlement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a fault and of what was done about it. An empty value is an unknown fact.
 *
 * @param majorFailure whether a reasonable buyer would not have bought, or the goods are unsafe, unfit or very different
 * @param minorFault whether the fault is minor, which the seller has to prove
 * @param repairFailed whether one repair or replacement did not mend it
 * @param repairedUnderGuarantee whether it was repaired under the legal guarantee
 * @param withinExpectedLife whether such goods are expected to last that long
 * @param rescissionMet whether the purpose of the contract cannot be reached, so that it may be rescinded
 * @param knownOn date on which the buyer came to know of the fault
 * @param repairedOn date on which the goods came back from a repair or replacement asked within the first 30 days
 */
public record FaultFacts(
        Optional<Boolean> majorFailure,
        Optional<Boolean> minorFault,
        Optional<Boolean> repairFailed,
        Optional<Boolean> repairedUnderGuarantee,
        Optional<Boolean> withinExpectedLife,
        Optional<Boolean> rescissionMet,
        Optional<LocalDate> knownOn,
        Optional<LocalDate> repairedOn) {

    /** Nothing is known. */
    public static FaultFacts unknown() {
        return FactCopies.unknown(FaultFacts.class);
    }
}
