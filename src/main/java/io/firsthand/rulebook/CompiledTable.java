package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table version ready to decide: its rules, and the decision record of each row. Immutable, shared between threads. */
final class CompiledTable {

    private final RuleTable<?, ?> table;
    private final CompiledRules rules;
    private final List<Row> rows;
    private final List<Row> inUse;
    private final List<Column> conditions;
    private final NearRows near;
    private final Map<String, List<String>> lists;
    private final Map<String, Row> byId = new HashMap<>();
    private final Map<String, Record> outcomes = new HashMap<>();

    /**
     * @param rows all of them; those that are not in use compile to nothing
     * @param lists codes by list name, as the workbook closes them
     */
    CompiledTable(RuleTable<?, ?> table, List<Row> rows, Map<String, List<String>> lists, CompiledRules rules) {
        this.table = table;
        this.rules = rules;
        this.rows = List.copyOf(rows);
        this.inUse = rows.stream().filter(Row::inUse).toList();
        this.conditions = table.conditions();
        this.near = new NearRows(conditions, inUse);
        this.lists = Map.copyOf(lists);
        for (Row row : rows) {
            byId.put(row.id(), row);
            outcomes.put(row.id(), outcome(table.decision(), row));
        }
    }

    RuleTable<?, ?> table() {
        return table;
    }

    /** Rows that do not fit, but would if one fact were other, or some were known. */
    List<NearRow> near(Map<String, Object> facts, LocalDate eventDate, List<String> fired) {
        return near.of(facts, eventDate, fired);
    }

    /** All rows, also those that are not in use. */
    List<Row> rows() {
        return rows;
    }

    Row row(String id) {
        return byId.get(id);
    }

    /** The codes of a closed list in this version. */
    List<String> codes(ClosedList list) {
        return lists.getOrDefault(list.name(), list.codes());
    }

    Record outcome(String row) {
        return outcomes.get(row);
    }

    List<String> fire(Map<String, Object> facts, LocalDate eventDate) {
        List<String> fired = rules.fire(facts, eventDate);
        if (table.hitPolicy() == HitPolicy.UNIQUE && fired.size() > 1) {
            throw new IllegalStateException("more than one row of " + table.name() + " fits: " + fired);
        }
        return fired;
    }

    /**
     * The unknown facts that kept a row from fitting: for FIRST the rows before the one that decided, else all rows.
     *
     * @param fired the rows that fit
     */
    List<String> missing(Map<String, Object> facts, LocalDate eventDate, List<String> fired) {
        Set<String> missing = new LinkedHashSet<>();
        if (conditions.stream().allMatch(column -> facts.containsKey(column.component()))) {
            return List.of();
        }
        for (Row row : inUse) {
            if (table.hitPolicy() == HitPolicy.FIRST && fired.contains(row.id())) {
                break;
            }
            if (row.isValidOn(eventDate)) {
                missing.addAll(unknownOf(row, facts));
            }
        }
        return List.copyOf(missing);
    }

    /** The unknown facts of a row whose known facts all fit; none if one of those does not. */
    private List<String> unknownOf(Row row, Map<String, Object> facts) {
        List<String> unknown = new ArrayList<>();
        for (Column column : conditions) {
            Condition condition = row.conditions().get(column.key());
            Object fact = facts.get(column.component());
            if (condition != null && fact == null) {
                unknown.add(column.component());
            } else if (condition != null && !condition.fits(fact)) {
                return List.of();
            }
        }
        return unknown;
    }

    Bilingual why(String row, Record facts) {
        if (row == null) {
            return new Bilingual(
                    "No row of the table \"" + table.title().en() + "\" fits.",
                    "规则表“" + table.title().zh() + "”没有符合的行。");
        }
        Bilingual explanation = byId.get(row).explanation();
        if (explanation == null) {
            return new Bilingual(
                    "Row " + row + " of the table \"" + table.title().en() + "\" decides.",
                    "依据规则表“" + table.title().zh() + "”的行 " + row + "。");
        }
        return Explained.fill(explanation, facts, outcomes.get(row));
    }

    private static Record outcome(Class<? extends Record> type, Row row) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> {
                    Object value = row.results().get(component.getName());
                    return component.getType() == Optional.class ? Optional.ofNullable(value) : value;
                })
                .toArray();
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("row " + row.id() + " makes no " + type.getSimpleName(), e);
        }
    }
}
