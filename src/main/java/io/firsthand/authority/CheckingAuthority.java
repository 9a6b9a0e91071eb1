package io.firsthand.authority;

import io.firsthand.people.Grade;
import io.firsthand.people.People;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.DecisionRecords;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Which approvals a remedy still needs, by the table {@code compensation-limits}. The proposer never counts as approver. */
@Service
public class CheckingAuthority {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** Where no row speaks of it, as of a kind of remedy that is younger than the live table: nobody alone. */
    private static final Limit UNHEARD_OF =
            new Limit(Grade.MANAGER, false, Optional.empty(), Optional.of(Grade.MANAGER), Optional.of("legal"));

    private final Rulebook rulebook;
    private final RuleTable<LimitFacts, Limit> table;
    private final DecisionRecords records;
    private final People people;
    private final AuthoritySentence sentence;
    private final Clock clock;

    CheckingAuthority(
            Rulebook rulebook,
            RuleTable<LimitFacts, Limit> table,
            DecisionRecords records,
            People people,
            AuthoritySentence sentence,
            Clock clock) {
        this.rulebook = rulebook;
        this.table = table;
        this.records = records;
        this.people = people;
        this.sentence = sentence;
        this.clock = clock;
    }

    /**
     * Looks without recording: shown before a proposal is sent.
     *
     * @throws io.firsthand.platform.Refusal {@code person-not-found}
     */
    public AuthorityDecision look(AuthorityFacts facts) {
        LimitFacts limit = LimitFacts.of(facts);
        return authority(facts, limit, decide(limit));
    }

    /**
     * Decides and records with the case.
     *
     * @throws io.firsthand.platform.Refusal {@code person-not-found}
     */
    public AuthorityDecision decide(String caseNumber, AuthorityFacts facts) {
        LimitFacts limit = LimitFacts.of(facts);
        Decision<Limit> decision = decide(limit);
        records.record(caseNumber, decision, limit);
        return authority(facts, limit, decision);
    }

    private Decision<Limit> decide(LimitFacts facts) {
        return rulebook.decide(table, facts, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private AuthorityDecision authority(AuthorityFacts facts, LimitFacts limit, Decision<Limit> decision) {
        Grade grade = grade(facts);
        List<ApprovalNeeded> approvals = approvals(grade, limit(decision));
        Optional<BigDecimal> own = ownLimit(grade, limit);
        return new AuthorityDecision(
                approvals,
                own.orElse(BigDecimal.ZERO),
                decision.row(),
                sentence.of(
                        grade,
                        limit,
                        new AuthoritySentence.Limits(own, ownLimit(grade, limit.plain())),
                        approvals,
                        decision,
                        facts.exchange()));
    }

    /** Who must still agree to what a person of each grade proposes; nothing is recorded. */
    Map<Grade, List<ApprovalNeeded>> approvalsByGrade(AuthorityFacts facts) {
        Limit limit = limit(decide(LimitFacts.of(facts)));
        Map<Grade, List<ApprovalNeeded>> all = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) {
            all.put(grade, approvals(grade, limit));
        }
        return all;
    }

    private static Limit limit(Decision<Limit> decision) {
        return decision.outcome().orElse(UNHEARD_OF);
    }

    private Grade grade(AuthorityFacts facts) {
        return facts.gradeThen().orElseGet(() -> people.get(facts.proposer()).grade());
    }

    private static List<ApprovalNeeded> approvals(Grade proposer, Limit limit) {
        List<ApprovalNeeded> approvals = new ArrayList<>();
        if (!limit.alone() || !proposer.atLeast(limit.grade())) {
            approvals.add(new ApprovalNeeded(limit.grade().name(), null));
        }
        limit.secondGrade()
                .ifPresent(second -> approvals.add(new ApprovalNeeded(
                        second.name(), limit.secondDepartment().orElse(null))));
        return List.copyOf(approvals);
    }

    /**
     * What this grade may decide alone of this kind: the end of the last row, going up, that it may decide alone. Empty if it
     * may not decide the smallest sum alone.
     */
    private Optional<BigDecimal> ownLimit(Grade grade, LimitFacts facts) {
        Optional<BigDecimal> own = Optional.empty();
        BigDecimal sum = BigDecimal.ZERO;
        while (true) {
            Limit limit = limit(decide(facts.at(sum)));
            if (!approvals(grade, limit).isEmpty()) {
                return own;
            }
            own = limit.upToCny();
            if (own.isEmpty() || own.get().compareTo(sum) < 0) {
                return own;
            }
            sum = own.get().add(CENT);
        }
    }
}
