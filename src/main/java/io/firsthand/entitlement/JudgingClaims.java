package io.firsthand.entitlement;

import io.firsthand.entitlement.Entitlement.Outcome;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.DecisionRecords;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Judges a claim by the rights that it has, merged into one answer. Where a fact is unknown that could give a right, or take it
 * away, the answer is a question and never a no.
 */
@Service
public class JudgingClaims {

    private final AssessingClaims assessing;
    private final ExplainingRights explaining;
    private final DecisionRecords records;

    JudgingClaims(AssessingClaims assessing, ExplainingRights explaining, DecisionRecords records) {
        this.assessing = assessing;
        this.explaining = explaining;
        this.records = records;
    }

    /** Judges without recording: for what the Case tab shows. */
    public Entitlement look(ClaimFacts facts) {
        return look(assessing.assess(facts));
    }

    /** As {@link #look(ClaimFacts)}, of a claim that was assessed already. */
    public Entitlement look(Rights rights) {
        return entitlement(rights);
    }

    /** Judges and records the decision with the case, e.g. when a remedy is proposed. */
    public Entitlement judge(String caseNumber, ClaimFacts facts) {
        return judge(caseNumber, assessing.assess(facts));
    }

    /** As {@link #judge(String, ClaimFacts)}, of a claim that was assessed already. */
    public Entitlement judge(String caseNumber, Rights rights) {
        records.recordAll(caseNumber, rights.collected().fired(), rights.facts());
        return entitlement(rights);
    }

    private Entitlement entitlement(Rights rights) {
        if (rights.blockedBy().isPresent()) {
            Decision<Right> row = rights.blockedBy().get();
            Bilingual why = explaining.decided(row);
            return answer(Outcome.UNKNOWN, false, List.of(), Optional.of(row), why, why);
        }
        List<AssessedRight> applying = rights.applying();
        if (applying.stream().anyMatch(AssessedRight::givesSomething)) {
            return given(applying);
        }
        List<AssessedRight> open = rights.unknown();
        if (!open.isEmpty() || !applying.isEmpty()) {
            return open(applying, open);
        }
        return none(rights);
    }

    private Entitlement given(List<AssessedRight> applying) {
        MergedRights merged = MergingRights.merge(applying);
        Decision<Right> best = applying.get(0).decidedBy().orElseThrow();
        List<Bilingual> sentences = applying.stream()
                .map(right -> explaining.decided(right.decidedBy().orElseThrow()))
                .toList();
        boolean cure = merged.remedies().stream().anyMatch(LegalRemedy::isCure);
        return new Entitlement(
                cure ? Outcome.REPLACEMENT_OR_REFUND : Outcome.REFUND,
                merged.percent(),
                merged.statutory(),
                merged.goodsBack(),
                List.of(),
                best.row(),
                best.source(),
                sentences.get(0),
                explaining.joined(sentences));
    }

    /** @param applying rights that give neither money nor goods, e.g. to keep what nobody ordered */
    private Entitlement open(List<AssessedRight> applying, List<AssessedRight> unknown) {
        List<AssessedRight> asking = unknown.stream()
                .filter(right -> right.decidedBy().isPresent())
                .filter(right -> right.decidedBy().get().required().effect() == Effect.ASKS)
                .toList();
        // a row that asks says first what is to be found out; what else is unknown may not matter then
        List<String> missing = missing(asking.isEmpty() ? unknown : asking);
        Optional<Decision<Right>> row = applying.stream()
                .flatMap(right -> right.decidedBy().stream())
                .findFirst()
                .or(() -> asking.stream()
                        .flatMap(right -> right.decidedBy().stream())
                        .min(BestRow.FIRST));
        Bilingual because = row.map(explaining::decided).orElseGet(explaining::open);
        boolean statutory = unknown.stream().anyMatch(right -> right.basis() == Basis.LAW);
        return answer(
                Outcome.UNKNOWN,
                statutory,
                missing,
                row,
                because,
                explaining.joined(List.of(because, explaining.ask(missing))));
    }

    private static List<String> missing(List<AssessedRight> unknown) {
        return Questions.atOnce(unknown.stream()
                .flatMap(right -> right.missing().stream())
                .distinct()
                .sorted()
                .toList());
    }

    private Entitlement none(Rights rights) {
        Optional<Decision<Right>> row = rights.all().stream()
                .sorted(Comparator.comparing(AssessedRight::status).thenComparing(AssessedRight::right))
                .flatMap(right -> right.decidedBy().stream())
                .findFirst();
        if (row.isPresent()) {
            Bilingual because = explaining.decided(row.get());
            return answer(Outcome.NONE, false, List.of(), row, because, because);
        }
        Bilingual why = explaining.nothing(rights.nearest());
        return answer(Outcome.NONE, false, List.of(), Optional.empty(), why, why);
    }

    private static Entitlement answer(
            Outcome outcome,
            boolean statutory,
            List<String> missing,
            Optional<Decision<Right>> row,
            Bilingual because,
            Bilingual why) {
        return new Entitlement(
                outcome,
                BigDecimal.ZERO,
                statutory,
                false,
                missing,
                row.map(Decision::row).orElse(null),
                row.map(Decision::source).orElse(null),
                because,
                why);
    }
}
