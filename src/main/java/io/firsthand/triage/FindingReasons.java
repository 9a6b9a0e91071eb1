package io.firsthand.triage;

import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import io.firsthand.rulebook.WordText;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Finds the contact reason in a customer's words by the table {@code contact-reason}. */
@Component
class FindingReasons {

    private final Rulebook rulebook;
    private final RuleTable<ContactWords, ReasonHint> table;

    FindingReasons(Rulebook rulebook, RuleTable<ContactWords, ReasonHint> table) {
        this.rulebook = rulebook;
        this.table = table;
    }

    Reasoning find(WordText text, LocalDate day) {
        return Reasoning.of(rulebook.collect(table, new ContactWords(text), day));
    }
}
