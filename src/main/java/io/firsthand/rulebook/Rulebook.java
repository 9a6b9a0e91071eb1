package io.firsthand.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Asks the current rule tables. A transaction that asks several times is answered from one rulebook throughout. */
@Service
public class Rulebook {

    private final CurrentRulebook current;

    Rulebook(CurrentRulebook current) {
        this.current = current;
    }

    /**
     * Decides by a FIRST or UNIQUE table.
     *
     * @param eventDate the date of the event that is judged (e.g. the claim); rows valid on it count
     * @throws IllegalStateException if several rows of a UNIQUE table fit
     */
    public <F extends Record, D extends Record> Decision<D> decide(
            RuleTable<F, D> table, F facts, LocalDate eventDate) {
        require(table.hitPolicy() != HitPolicy.COLLECT, table.name() + " collects");
        return all(table, facts, eventDate).get(0);
    }

    /** Every fitting row of a COLLECT table, in the order of the table; empty if none fits. */
    public <F extends Record, D extends Record> List<Decision<D>> collect(
            RuleTable<F, D> table, F facts, LocalDate eventDate) {
        require(table.hitPolicy() == HitPolicy.COLLECT, table.name() + " does not collect");
        return all(table, facts, eventDate).stream()
                .filter(decision -> decision.outcome().isPresent())
                .toList();
    }

    /** The codes that a fact may take in the live table, as its workbook closes the list; none if it is no code. */
    public List<String> codes(RuleTable<?, ?> table, String fact) {
        CompiledTable live = current.get().table(table.name()).table();
        return table.conditions().stream()
                .filter(column -> column.component().equals(fact))
                .filter(column -> column.kind().list() != null)
                .findFirst()
                .map(column -> live.codes(column.kind().list()))
                .orElse(List.of());
    }

    /** As {@link #collect}, and the rows that nearly fit: for those who must say why not, or what to ask. */
    public <F extends Record, D extends Record> Collected<D> consider(
            RuleTable<F, D> table, F facts, LocalDate eventDate) {
        require(table.hitPolicy() == HitPolicy.COLLECT, table.name() + " does not collect");
        CompiledRulebook rulebook = current.get();
        return consider(rulebook.table(table.name()), rulebook.id(), table.decision(), facts, eventDate);
    }

    static <D extends Record> Collected<D> consider(
            CompiledRulebook.Entry entry, long rulebook, Class<D> type, Record facts, LocalDate eventDate) {
        CompiledTable table = entry.table();
        Map<String, Object> plain = PlainFacts.of(facts);
        List<String> fired = table.fire(plain, eventDate);
        List<NearRow> near = table.near(plain, eventDate, fired);
        List<String> missing = near.stream()
                .filter(row -> row.misfit().isEmpty())
                .flatMap(row -> row.unknown().stream())
                .distinct()
                .sorted()
                .toList();
        return new Collected<>(
                decisions(entry, rulebook, facts, eventDate, fired, missing).stream()
                        .map(decision -> typed(decision, type))
                        .toList(),
                near.stream().map(row -> unfired(row, table, type)).toList());
    }

    private static <D extends Record> Unfired<D> unfired(NearRow near, CompiledTable table, Class<D> type) {
        Row row = near.row();
        return new Unfired<>(
                row.id(),
                type.cast(table.outcome(row.id())),
                row.source(),
                row.confidence(),
                near.unknown(),
                near.misfit());
    }

    private <F extends Record, D extends Record> List<Decision<D>> all(
            RuleTable<F, D> table, F facts, LocalDate eventDate) {
        CompiledRulebook rulebook = current.get();
        CompiledRulebook.Entry entry = rulebook.table(table.name());
        return decide(entry, rulebook.id(), facts, eventDate).stream()
                .map(decision -> typed(decision, table.decision()))
                .toList();
    }

    /** One decision for each row that fits, or a single one without row and outcome. */
    static List<Decision<Record>> decide(
            CompiledRulebook.Entry entry, long rulebook, Record facts, LocalDate eventDate) {
        CompiledTable table = entry.table();
        Map<String, Object> plain = PlainFacts.of(facts);
        List<String> fired = table.fire(plain, eventDate);
        return decisions(entry, rulebook, facts, eventDate, fired, table.missing(plain, eventDate, fired));
    }

    private static List<Decision<Record>> decisions(
            CompiledRulebook.Entry entry,
            long rulebook,
            Record facts,
            LocalDate eventDate,
            List<String> fired,
            List<String> missing) {
        if (fired.isEmpty()) {
            return List.of(decision(entry, rulebook, facts, eventDate, null, missing));
        }
        return fired.stream()
                .map(row -> decision(entry, rulebook, facts, eventDate, row, missing))
                .toList();
    }

    private static Decision<Record> decision(
            CompiledRulebook.Entry entry,
            long rulebook,
            Record facts,
            LocalDate eventDate,
            String row,
            List<String> missing) {
        CompiledTable table = entry.table();
        return new Decision<>(
                table.table().name(),
                entry.version().version(),
                rulebook,
                eventDate,
                row == null ? Optional.empty() : Optional.of(table.outcome(row)),
                row,
                row == null ? null : table.row(row).source(),
                row == null ? null : table.row(row).confidence(),
                table.why(row, facts),
                missing);
    }

    private static <D extends Record> Decision<D> typed(Decision<Record> decision, Class<D> type) {
        return new Decision<>(
                decision.table(),
                decision.tableVersion(),
                decision.rulebook(),
                decision.eventDate(),
                decision.outcome().map(type::cast),
                decision.row(),
                decision.source(),
                decision.confidence(),
                decision.why(),
                decision.missing());
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
