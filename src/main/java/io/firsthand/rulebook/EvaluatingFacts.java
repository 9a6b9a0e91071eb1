package io.firsthand.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.platform.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Answers what a table would decide for given facts, without touching a case. */
@Service
public class EvaluatingFacts {

    private final DeclaredRuleTables declared;
    private final ReadingRuleTables reading;
    private final CurrentRulebook current;
    private final CompiledRulebooks compiled;
    private final FactsReader reader;
    private final Clock clock;

    EvaluatingFacts(
            DeclaredRuleTables declared,
            ReadingRuleTables reading,
            CurrentRulebook current,
            CompiledRulebooks compiled,
            ObjectMapper json,
            Clock clock) {
        this.declared = declared;
        this.reading = reading;
        this.current = current;
        this.compiled = compiled;
        this.reader = new FactsReader(json);
        this.clock = clock;
    }

    /**
     * One decision for each row that fits, or a single one without row and outcome.
     *
     * @param facts by name of the facts record's components; what is left out is unknown
     * @param eventDate null for today (UTC)
     * @param version null for the live one
     * @throws Refusal {@code rule-table-unknown}, {@code rule-table-version-unknown}, {@code fact-unknown},
     *     {@code fact-missing}, {@code fact-invalid}, {@code fact-not-in-list}, {@code facts-contradictory}
     */
    public List<Decision<Record>> evaluate(String table, JsonNode facts, LocalDate eventDate, Integer version) {
        declared.get(table);
        CompiledRulebook rulebook = current.get();
        CompiledRulebook.Entry entry = version == null ? rulebook.table(table) : entry(table, version);
        LocalDate date = eventDate == null ? LocalDate.now(clock) : eventDate;
        return Rulebook.decide(entry, rulebook.id(), reader.read(entry.table(), facts), date);
    }

    private CompiledRulebook.Entry entry(String table, int version) {
        TableVersion wanted = reading.version(table, version);
        try {
            return new CompiledRulebook.Entry(wanted, compiled.compile(wanted));
        } catch (BrokenRuleTable broken) {
            throw Refusal.conflict("version-outdated", "table", table, "version", version);
        }
    }
}
