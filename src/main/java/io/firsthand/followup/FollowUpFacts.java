package io.firsthand.followup;

import io.firsthand.cases.ClosedAs;
import io.firsthand.triage.Priority;

/**
 * A closed case as far as its follow-up is concerned.
 *
 * @param reason contact reason
 * @param channel the channel on which the customer would be asked
 * @param daysSinceSurvey whole days since this customer was last asked; {@link #NEVER} if he never was
 */
public record FollowUpFacts(ClosedAs closedAs, Priority priority, String channel, String reason, int daysSinceSurvey) {

    /** The customer was never asked. */
    public static final int NEVER = 9999;
}
