package io.firsthand.triage;

import io.firsthand.people.Grade;
import java.util.Optional;

/**
 * What a row of {@code words-that-override} says must follow, whatever the amount is.
 *
 * @param matter what it counts as in {@code compensation-limits}
 * @param priority at least
 * @param decisionNeeded whether somebody else should decide how it goes on
 * @param factsFrom department whose facts are needed too; empty for none
 * @param voucher whether goodwill may be offered
 * @param releaseGrade lowest grade that may release what is answered
 * @param releaseDepartment of who releases it; empty for any
 * @param wording standard sentences that admit no fault: {@code override.<wording>} of the customer's texts
 */
public record Consequence(
        Matter matter,
        Priority priority,
        boolean decisionNeeded,
        Optional<String> factsFrom,
        Voucher voucher,
        Grade releaseGrade,
        Optional<String> releaseDepartment,
        String wording) {}
