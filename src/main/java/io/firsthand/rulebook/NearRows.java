package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the rows that nearly fit. What a row asks for is put into words beforehand, what a fact is once for all rows. */
final class NearRows {

    private final List<Looked> rows;
    private final Misfits misfits;

    /** @param conditions columns of the table */
    NearRows(List<Column> conditions, List<Row> rows) {
        this.rows = rows.stream().map(row -> Looked.of(conditions, row)).toList();
        this.misfits = new Misfits(conditions, rows);
    }

    /** A row with only what it asks about. */
    private record Looked(Row row, List<Asked> asked) {

        static Looked of(List<Column> conditions, Row row) {
            return new Looked(
                    row,
                    conditions.stream()
                            .filter(column -> row.conditions().containsKey(column.key()))
                            .map(column -> Asked.of(column, row.conditions().get(column.key())))
                            .sorted(Comparator.comparing(
                                    asked -> asked.condition().single().isEmpty()))
                            .toList());
        }
    }

    /** @param wanted the condition as people read it */
    private record Asked(Column column, Condition condition, Bilingual wanted) {

        static Asked of(Column column, Condition condition) {
            return new Asked(column, condition, Wording.condition(column.kind(), condition));
        }
    }

    /**
     * @param facts plain facts by component
     * @param fired ids of the rows that fit
     */
    List<NearRow> of(Map<String, Object> facts, LocalDate eventDate, List<String> fired) {
        Set<String> done = new HashSet<>(fired);
        Map<Column, Bilingual> given = new IdentityHashMap<>();
        List<NearRow> near = new ArrayList<>();
        BitSet candidates = misfits.atMostOne(facts, eventDate);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            Looked looked = rows.get(i);
            if (!done.contains(looked.row().id())) {
                near.add(near(looked, facts, eventDate, given));
            }
        }
        return near;
    }

    private static NearRow near(
            Looked looked, Map<String, Object> facts, LocalDate eventDate, Map<Column, Bilingual> given) {
        Misfit misfit = looked.row().isValidOn(eventDate) ? null : validity(looked.row(), eventDate);
        List<String> unknown = new ArrayList<>();
        for (Asked asked : looked.asked()) {
            Object fact = facts.get(asked.column().component());
            if (fact == null) {
                unknown.add(asked.column().component());
            } else if (misfit == null && !asked.condition().fits(fact)) {
                misfit = misfit(asked, fact, given);
            }
        }
        return new NearRow(looked.row(), List.copyOf(unknown), Optional.ofNullable(misfit));
    }

    private static Misfit misfit(Asked asked, Object fact, Map<Column, Bilingual> given) {
        Column column = asked.column();
        return new Misfit(
                column.component(),
                column.heading(),
                given.computeIfAbsent(column, of -> Wording.value(of.kind(), fact)),
                asked.wanted(),
                asked.condition() instanceof Condition.Range);
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
