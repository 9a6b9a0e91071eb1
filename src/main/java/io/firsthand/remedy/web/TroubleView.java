package io.firsthand.remedy.web;

import io.firsthand.remedy.ClearingStep;
import java.time.Instant;
import java.util.Set;

/**
 * A payment as finance reads it.
 *
 * @param status word for the mark beside the number
 * @param tone of that mark: {@code bad}, {@code warn} or {@code plain}
 * @param what what happened, one sentence
 * @param now what can be done now, one sentence
 */
record TroubleView(
        String remedy,
        String caseNumber,
        String kind,
        String amount,
        String rail,
        String key,
        Instant since,
        String status,
        String tone,
        String what,
        String now,
        Set<ClearingStep> steps) {

    /** Whether this step is open to the viewer. */
    public boolean can(String step) {
        return steps.contains(ClearingStep.valueOf(step));
    }
}
