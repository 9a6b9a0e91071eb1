package io.firsthand.entitlement;

import io.firsthand.entitlement.AmountTerm.Payer;
import io.firsthand.entitlement.ClaimJudgement.WayBack;
import io.firsthand.people.Grade;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges a claim whole: rights, money, way back, evidence, duties, clocks and approvals, all from one rulebook. It records
 * nothing and changes nothing.
 */
@Service
public class JudgingWholeClaims {

    private final AssessingClaims assessing;
    private final CollectingTerms collecting;
    private final WorkingOutAmounts amounts;
    private final FindingEvidence evidence;
    private final StartingClocks clocks;
    private final FindingNeededApprovals approvals;
    private final Rulebook rulebook;
    private final RuleTable<RightFacts, Duty> duties;

    JudgingWholeClaims(
            AssessingClaims assessing,
            CollectingTerms collecting,
            WorkingOutAmounts amounts,
            FindingEvidence evidence,
            StartingClocks clocks,
            FindingNeededApprovals approvals,
            Rulebook rulebook,
            RuleTable<RightFacts, Duty> duties) {
        this.assessing = assessing;
        this.collecting = collecting;
        this.amounts = amounts;
        this.evidence = evidence;
        this.clocks = clocks;
        this.approvals = approvals;
        this.rulebook = rulebook;
        this.duties = duties;
    }

    /**
     * @param claim whose facts were checked
     * @param proposer grade of who would propose what follows
     */
    @Transactional(readOnly = true)
    public ClaimJudgement judge(CheckedClaim claim, ContactOfClaim contact, Grade proposer) {
        ClaimFacts facts = claim.facts();
        Rights rights = assessing.assess(facts);
        MergedRights merged = MergingRights.merge(rights.applying());
        List<TermsOfRight> terms = collecting.of(rights, facts.claimedOn());
        MoneyTerms money = MergingTerms.merge(terms);
        Optional<Amounts> sums = claim.purchase().map(purchase -> amounts.of(purchase, claim.costs(), money));
        return new ClaimJudgement(
                rights,
                merged,
                sums,
                money.settlements().stream().sorted().toList(),
                wayBack(merged, money, terms),
                missing(rights, terms, sums),
                evidence.of(facts),
                rulebook.collect(duties, rights.facts(), facts.claimedOn()).stream()
                        .sorted(Comparator.comparing(Decision::row))
                        .toList(),
                clocks.of(claim, contact, terms),
                sums.map(its -> approvals.of(claim, rights, merged, its, proposer))
                        .orElse(List.of()));
    }

    /** What the claim comes to and nothing else of the judgement: for those who guard money. Empty without sums. */
    @Transactional(readOnly = true)
    public Optional<Amounts> amounts(CheckedClaim claim) {
        Rights rights = assessing.assess(claim.facts());
        MoneyTerms money =
                MergingTerms.merge(collecting.of(rights, claim.facts().claimedOn()));
        return claim.purchase().map(purchase -> amounts.of(purchase, claim.costs(), money));
    }

    private static Optional<WayBack> wayBack(MergedRights merged, MoneyTerms money, List<TermsOfRight> terms) {
        return Optional.of(new WayBack(
                        money.sellerPaysReturn() ? Payer.SELLER : Payer.BUYER,
                        terms.stream()
                                .flatMap(of -> of.returnWithinDays().stream())
                                .max(Comparator.naturalOrder())))
                .filter(way -> merged.goodsBack());
    }

    /** What is missing for a right that is open comes first. */
    private static List<String> missing(Rights rights, List<TermsOfRight> terms, Optional<Amounts> sums) {
        Stream<String> ofRights = rights.unknown().stream().flatMap(right -> right.missing().stream());
        Stream<String> ofTerms = terms.stream().flatMap(of -> of.missing().stream());
        Stream<String> ofSums = sums.stream().flatMap(its -> its.missing().stream());
        return Stream.concat(ofRights, Stream.concat(ofTerms, ofSums))
                .distinct()
                .toList();
    }
}
