package io.firsthand.remedy;

import java.time.Instant;
import java.util.Optional;

/**
 * An approver's answer.
 *
 * @param approved false: refused
 * @param contentHash the content that was shown to the person
 * @param grade of the approval that it counts as
 * @param voided the remedy was changed afterwards
 */
public record Approval(
        String person,
        boolean approved,
        String contentHash,
        String grade,
        Optional<String> department,
        Optional<String> comment,
        Instant at,
        boolean voided) {}
