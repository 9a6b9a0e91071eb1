package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the rows that nearly fit. A row is left as soon as a second known fact stands against it, so most cost two looks. */
final class NearRows {

    private final List<Looked> rows;

    NearRows(RuleTable<?, ?> table, List<Row> rows) {
        this.rows = rows.stream().map(row -> Looked.of(table, row)).toList();
    }

    /** A row with only the columns that it asks about. */
    private record Looked(Row row, List<Column> columns, List<Condition> conditions) {

        static Looked of(RuleTable<?, ?> table, Row row) {
            List<Column> asked = table.conditions().stream()
                    .filter(column -> row.conditions().containsKey(column.key()))
                    // what only one value fits stands against most facts, so it is looked at first
                    .sorted(Comparator.comparing(column ->
                            row.conditions().get(column.key()).single().isEmpty()))
                    .toList();
            return new Looked(
                    row,
                    asked,
                    asked.stream()
                            .map(column -> row.conditions().get(column.key()))
                            .toList());
        }
    }

    /**
     * @param facts plain facts by component
     * @param fired ids of the rows that fit
     */
    List<NearRow> of(Map<String, Object> facts, LocalDate eventDate, List<String> fired) {
        Set<String> done = new HashSet<>(fired);
        Map<String, Object> compared = new HashMap<>(facts);
        // numbers are compared many times: made comparable once
        compared.replaceAll((fact, value) -> value instanceof Long number ? BigDecimal.valueOf(number) : value);
        List<NearRow> near = new ArrayList<>();
        for (Looked looked : rows) {
            if (!done.contains(looked.row().id())) {
                look(looked, compared, eventDate).ifPresent(near::add);
            }
        }
        return near;
    }

    private Optional<NearRow> look(Looked looked, Map<String, Object> facts, LocalDate eventDate) {
        Row row = looked.row();
        boolean outdated = !row.isValidOn(eventDate);
        int misfit = -1;
        List<String> unknown = List.of();
        for (int i = 0; i < looked.conditions().size(); i++) {
            String fact = looked.columns().get(i).component();
            Object value = facts.get(fact);
            if (value == null) {
                unknown = unknown.isEmpty() ? new ArrayList<>() : unknown;
                unknown.add(fact);
            } else if (!looked.conditions().get(i).fits(value)) {
                if (misfit >= 0 || outdated) {
                    return Optional.empty();
                }
                misfit = i;
            }
        }
        if (outdated) {
            return Optional.of(new NearRow(row, List.copyOf(unknown), Optional.of(validity(row, eventDate))));
        }
        Optional<Misfit> found = misfit < 0
                ? Optional.empty()
                : Optional.of(
                        misfit(looked.columns().get(misfit), looked.conditions().get(misfit), facts));
        return Optional.of(new NearRow(row, List.copyOf(unknown), found));
    }

    private static Misfit misfit(Column column, Condition condition, Map<String, Object> facts) {
        return new Misfit(
                column.component(),
                column.heading(),
                Wording.value(column.kind(), facts.get(column.component())),
                Wording.condition(column.kind(), condition),
                condition instanceof Condition.Range);
    }

    private static Misfit validity(Row row, LocalDate eventDate) {
        Bilingual wanted = row.validFrom() != null && eventDate.isBefore(row.validFrom())
                ? new Bilingual(row.validFrom() + " or later", row.validFrom() + " 或之后")
                : new Bilingual(row.validTo() + " or earlier", row.validTo() + " 或之前");
        return new Misfit(
                Misfit.EVENT_DATE,
                new Bilingual("Day of the event", "事件日期"),
                new Bilingual(eventDate.toString(), eventDate.toString()),
                wanted,
                true);
    }
}
