package io.firsthand.entitlement;

import java.util.List;
import java.util.Optional;

/**
 * A claim of which everything was found that the tables give: assessed once, and then judged, worked out or shown as often as
 * one likes. Made by {@link JudgingWholeClaims#assess}.
 *
 * @param claim that was assessed
 * @param rights every right that a row speaks of; {@link JudgingClaims} makes the one answer of them
 * @param merged what those that apply give together
 * @param terms of each right that applies
 * @param money what those terms give, merged
 * @param amounts what it comes to; empty if no sums were stated
 */
public record AssessedClaim(
        CheckedClaim claim,
        Rights rights,
        MergedRights merged,
        List<TermsOfRight> terms,
        MoneyTerms money,
        Optional<Amounts> amounts) {}
