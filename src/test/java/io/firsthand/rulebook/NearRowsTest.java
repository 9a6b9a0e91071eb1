package io.firsthand.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Which rows are near is found for all rows at once, and is what looking at each cell finds. */
class NearRowsTest {

    private static final List<Column> COLUMNS =
            ReturnRights.table("return-rights", HitPolicy.COLLECT).conditions();

    @Property(tries = 60)
    void findsWhatLookingAtEachCellFinds(@ForAll long seed) {
        RandomRows random = new RandomRows(seed);
        List<Row> rows = random.rows(40);
        NearRows near = new NearRows(COLUMNS, rows);
        for (int i = 0; i < 40; i++) {
            Map<String, Object> facts = random.facts();
            LocalDate day = random.day();
            assertThat(near.of(facts, day, List.of()))
                    .extracting(
                            row -> said(row.row(), row.unknown(), row.misfit().map(Misfit::fact)))
                    .isEqualTo(lookedAt(rows, facts, day));
        }
    }

    @Example
    void looksAtTheCellsOfAColumnWithMoreBoundsThanItKeepsAnswersFor() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i <= MisfitColumn.MOST_BOUNDS; i++) {
            BigDecimal day = BigDecimal.valueOf(i);
            rows.add(new Row(
                    "row-" + i,
                    Map.of("days", new Condition.Range(day, true, day, true), "vip", new Condition.Truth(true)),
                    Map.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    true,
                    3));
        }
        NearRows near = new NearRows(COLUMNS, rows);

        assertThat(near.of(Map.of("days", 7L, "vip", false), RandomRows.DAY, List.of()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.row().id()).isEqualTo("row-7");
                    assertThat(row.misfit()).map(Misfit::fact).contains("vip");
                });
    }

    private static List<String> lookedAt(List<Row> rows, Map<String, Object> facts, LocalDate day) {
        List<String> near = new ArrayList<>();
        for (Row row : rows) {
            List<String> against = new ArrayList<>();
            List<String> unknown = new ArrayList<>();
            for (Column column : COLUMNS) {
                Condition condition = row.conditions().get(column.key());
                Object fact = facts.get(column.component());
                if (condition != null && fact == null) {
                    unknown.add(column.component());
                } else if (condition != null && !condition.fits(fact)) {
                    against.add(column.component());
                }
            }
            if (!row.isValidOn(day)) {
                against.add(Misfit.EVENT_DATE);
            }
            if (against.size() <= 1) {
                near.add(said(row, unknown, against.stream().findFirst()));
            }
        }
        return near;
    }

    private static String said(Row row, List<String> unknown, Optional<String> against) {
        return row.id() + " unknown " + unknown.stream().sorted().toList() + " against " + against;
    }
}
