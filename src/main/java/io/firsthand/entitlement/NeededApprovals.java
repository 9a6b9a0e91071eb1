package io.firsthand.entitlement;

import io.firsthand.authority.AuthorityDecision;
import io.firsthand.platform.Money;

/**
 * Who may do what follows from a claim.
 *
 * @param kind of the step
 * @param amount of it; zero for a denial
 * @param authority approvals still needed, the proposer's own limit, and why
 */
public record NeededApprovals(Step kind, Money amount, AuthorityDecision authority) {

    /** What somebody would propose. */
    public enum Step {
        REFUND,
        /** what is paid beside the refund */
        PAYOUT,
        DENIAL
    }
}
