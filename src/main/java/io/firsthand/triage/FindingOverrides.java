package io.firsthand.triage;

import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.DecisionRecords;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import io.firsthand.rulebook.WordText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Hears the words that override amounts, by the table {@code words-that-override}. */
@Service
public class FindingOverrides {

    private final Rulebook rulebook;
    private final RuleTable<OverrideFacts, Consequence> table;
    private final DecisionRecords records;
    private final Clock clock;

    FindingOverrides(
            Rulebook rulebook, RuleTable<OverrideFacts, Consequence> table, DecisionRecords records, Clock clock) {
        this.rulebook = rulebook;
        this.table = table;
        this.records = records;
        this.clock = clock;
    }

    /**
     * What a later message of a case brings up; recorded with the case, without the words.
     *
     * @return in the order of the table; empty if there is nothing of the kind
     */
    public List<HeardOverride> hear(String caseNumber, String words) {
        return hear(caseNumber, new OverrideFacts(ContactReasons.UNCLEAR, WordText.of(words)), KnownOverrides.NONE);
    }

    /** What a contact reason alone stands for; nothing is recorded. */
    public List<HeardOverride> ofReason(String reason) {
        return look(new OverrideFacts(reason, WordText.of("")));
    }

    /** What is said now, without wrong alarms, and after it what the case knows already. */
    List<HeardOverride> hear(String caseNumber, OverrideFacts facts, KnownOverrides known) {
        List<Decision<Consequence>> found = find(facts);
        records.recordAll(caseNumber, found, facts);
        Map<String, HeardOverride> all = new LinkedHashMap<>();
        found.stream()
                .map(FindingOverrides::heard)
                .filter(heard -> !known.lifted().contains(heard.row()))
                .forEach(heard -> all.put(heard.row(), heard));
        known.standing().forEach(heard -> all.putIfAbsent(heard.row(), heard));
        return List.copyOf(all.values());
    }

    /** As {@link #hear}, but nothing is recorded. */
    List<HeardOverride> look(OverrideFacts facts) {
        return find(facts).stream().map(FindingOverrides::heard).toList();
    }

    private List<Decision<Consequence>> find(OverrideFacts facts) {
        return rulebook.collect(table, facts, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static HeardOverride heard(Decision<Consequence> decision) {
        return new HeardOverride(decision.row(), decision.required(), decision.why());
    }

    /** The more urgent of what the table {@code priority} says and what the words bring with them. */
    static Priority urgent(Priority priority, List<HeardOverride> overrides) {
        return Stream.concat(
                        Stream.of(priority),
                        overrides.stream().map(heard -> heard.consequence().priority()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
