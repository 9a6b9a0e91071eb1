package io.firsthand.entitlement;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.Texts;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.DecisionRecords;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Judges a claim by the table {@code refund-eligibility}. Its rows stand with the more favourable right first, so the first
 * that fits is the most favourable; where a fact is unknown, the answer is a question and never a no.
 */
@Service
public class JudgingClaims {

    private static final String REASON = "reason";

    private final Rulebook rulebook;
    private final RuleTable<RightFacts, Right> table;
    private final DecisionRecords records;
    private final Questions questions;
    private final Texts texts;

    JudgingClaims(
            Rulebook rulebook,
            RuleTable<RightFacts, Right> table,
            DecisionRecords records,
            Questions questions,
            Texts texts) {
        this.rulebook = rulebook;
        this.table = table;
        this.records = records;
        this.questions = questions;
        this.texts = texts;
    }

    /** Judges without recording: for what the Case tab shows. */
    public Entitlement look(ClaimFacts facts) {
        return entitlement(decide(facts, RightFacts.of(facts)));
    }

    /** Judges and records the decision with the case, e.g. when a remedy is proposed. */
    public Entitlement judge(String caseNumber, ClaimFacts facts) {
        RightFacts right = RightFacts.of(facts);
        Decision<Right> decision = decide(facts, right);
        records.record(caseNumber, decision, right);
        return entitlement(decision);
    }

    private Decision<Right> decide(ClaimFacts facts, RightFacts right) {
        return rulebook.decide(table, right, facts.claimedOn());
    }

    private Entitlement entitlement(Decision<Right> decision) {
        Right right = decision.required();
        boolean gives = right.outcome() == Entitlement.Outcome.REFUND
                || right.outcome() == Entitlement.Outcome.REPLACEMENT_OR_REFUND;
        List<String> missing = gives ? List.of() : missing(decision, right);
        if (missing.isEmpty()) {
            return new Entitlement(
                    right.outcome(),
                    right.percent(),
                    right.statutory(),
                    right.returnNeeded(),
                    missing,
                    decision.row(),
                    decision.source(),
                    why("entitlement.decided", decision, missing),
                    why("entitlement.decided", decision, missing));
        }
        boolean asks = right.ask().isPresent();
        return new Entitlement(
                Entitlement.Outcome.UNKNOWN,
                BigDecimal.ZERO,
                right.statutory(),
                false,
                missing,
                decision.row(),
                decision.source(),
                asks ? why("entitlement.decided", decision, missing) : texts.both("entitlement.open"),
                why(asks ? "entitlement.asked" : "entitlement.missing", decision, missing));
    }

    /** What the row asks for; if it asks nothing itself, the unknown facts that kept a more favourable row from fitting. */
    private static List<String> missing(Decision<Right> decision, Right right) {
        Stream<String> asked = right.ask().stream().flatMap(List::stream);
        Stream<String> unknown = right.ask().isPresent() || right.outcome() == Entitlement.Outcome.UNKNOWN
                ? Stream.empty()
                : decision.missing().stream().map(Questions::claimFact);
        List<String> all = Stream.concat(asked, unknown).distinct().toList();
        // what else must be known depends on what happened
        return all.contains(REASON) ? List.of(REASON) : all;
    }

    private Bilingual why(String key, Decision<Right> decision, List<String> missing) {
        return new Bilingual(
                texts.text(
                        key,
                        Locale.ENGLISH,
                        decision.why().en(),
                        decision.row(),
                        decision.sourceText().en(),
                        questions.all(missing, Locale.ENGLISH)),
                texts.text(
                        key,
                        Locale.CHINESE,
                        decision.why().zh(),
                        decision.row(),
                        decision.sourceText().zh(),
                        questions.all(missing, Locale.CHINESE)));
    }
}
