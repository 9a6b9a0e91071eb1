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

    /** Looks the claim up in the tables: from what it finds a judgement, an answer and the amounts are made without asking again. */
    @Transactional(readOnly = true)
    public AssessedClaim assess(CheckedClaim claim) {
        ClaimFacts facts = claim.facts();
        Rights rights = assessing.assess(facts);
        List<TermsOfRight> terms = collecting.of(rights, facts.claimedOn());
        MoneyTerms money = MergingTerms.merge(terms);
        return new AssessedClaim(
                claim,
                rights,
                MergingRights.merge(rights.applying()),
                terms,
                money,
                claim.purchase().map(purchase -> amounts.of(purchase, claim.costs(), money)));
    }

    /**
     * @param claim whose facts were checked
     * @param proposer grade of who would propose what follows
     */
    @Transactional(readOnly = true)
    public ClaimJudgement judge(CheckedClaim claim, ContactOfClaim contact, Grade proposer) {
        AssessedClaim assessed = assess(claim);
        return judged(
                assessed,
                contact,
                assessed.amounts()
                        .map(its -> approvals.of(claim, assessed.rights(), assessed.merged(), its, proposer))
                        .orElse(List.of()));
    }

    /**
     * Judges the claim of a case, assessed already. It names no approvals: on a case what was given before and what the customer
     * said count too, and only what proposes there knows them.
     */
    @Transactional(readOnly = true)
    public ClaimJudgement judge(AssessedClaim assessed, ContactOfClaim contact) {
        return judged(assessed, contact, List.of());
    }

    private ClaimJudgement judged(AssessedClaim assessed, ContactOfClaim contact, List<NeededApprovals> needed) {
        CheckedClaim claim = assessed.claim();
        Rights rights = assessed.rights();
        return new ClaimJudgement(
                rights,
                assessed.merged(),
                assessed.amounts(),
                assessed.money().settlements().stream().sorted().toList(),
                wayBack(assessed),
                missing(assessed),
                evidence.of(claim.facts()),
                rulebook.collect(duties, rights.facts(), claim.facts().claimedOn()).stream()
                        .sorted(Comparator.comparing(Decision::row))
                        .toList(),
                clocks.of(claim, contact, assessed.terms()),
                needed);
    }

    private static Optional<WayBack> wayBack(AssessedClaim assessed) {
        return Optional.of(new WayBack(
                        assessed.money().sellerPaysReturn() ? Payer.SELLER : Payer.BUYER,
                        assessed.terms().stream()
                                .flatMap(of -> of.returnWithinDays().stream())
                                .max(Comparator.naturalOrder())))
                .filter(way -> assessed.merged().goodsBack());
    }

    /** What is missing for a right that is open comes first; while it is unclear what happened, only that is asked. */
    private static List<String> missing(AssessedClaim assessed) {
        Stream<String> ofRights = assessed.rights().unknown().stream().flatMap(right -> right.missing().stream());
        Stream<String> ofTerms = assessed.terms().stream().flatMap(of -> of.missing().stream());
        Stream<String> ofSums = assessed.amounts().stream().flatMap(its -> its.missing().stream());
        return Questions.atOnce(Stream.concat(ofRights, Stream.concat(ofTerms, ofSums))
                .distinct()
                .toList());
    }
}
