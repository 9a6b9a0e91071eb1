package io.firsthand.entitlement;

import io.firsthand.entitlement.AmountTerm.Payer;
import io.firsthand.rulebook.Decision;
import java.util.List;
import java.util.Optional;

/**
 * The whole judgement of one claim.
 *
 * @param rights every right that a row speaks of, with what decided it
 * @param merged what those that apply give together
 * @param amounts what it comes to, if a refund or payout follows and the sums are known
 * @param settlements how the sum is settled
 * @param wayBack empty if nothing comes back
 * @param missing facts to find out, of rights and of sums, each once: names of {@link Questions}
 * @param evidence to ask the customer for, once
 * @param duties what the law makes the seller do or tell
 * @param clocks that the claim starts
 * @param approvals still needed for each step; empty while sums or rate are unknown, and on a case, where what may be proposed
 *     says itself whom it needs
 */
public record ClaimJudgement(
        Rights rights,
        MergedRights merged,
        Optional<Amounts> amounts,
        List<Settlement> settlements,
        Optional<WayBack> wayBack,
        List<String> missing,
        Optional<EvidenceAsked> evidence,
        List<Decision<Duty>> duties,
        List<StartingClock> clocks,
        List<NeededApprovals> approvals) {

    /**
     * How the goods come back.
     *
     * @param paidBy the buyer where no row says otherwise
     * @param withinDays days within which they are to be sent; empty if no row sets any
     */
    public record WayBack(Payer paidBy, Optional<Integer> withinDays) {}
}
