package io.firsthand.entitlement;

import io.firsthand.platform.text.Texts;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds by the table {@code evidence} what a claim still needs of the customer: the least, and nothing that he sent already. */
@Component
class FindingEvidence {

    private final Rulebook rulebook;
    private final RuleTable<EvidenceFacts, Evidence> table;
    private final Texts texts;

    FindingEvidence(Rulebook rulebook, RuleTable<EvidenceFacts, Evidence> table, Texts texts) {
        this.rulebook = rulebook;
        this.table = table;
        this.texts = texts;
    }

    /** Empty if nothing of the customer decides it, or he gave it. */
    Optional<EvidenceAsked> of(ClaimFacts facts) {
        if (facts.evidenceGiven().orElse(false)) {
            return Optional.empty();
        }
        Decision<Evidence> decision =
                rulebook.decide(table, new EvidenceFacts(facts.reason(), facts.category()), facts.claimedOn());
        Evidence evidence = decision.required();
        return evidence.ask()
                .map(code -> new EvidenceAsked(
                        code, texts.both("entitlement.evidence." + code), evidence.days(), decision.row()));
    }
}
