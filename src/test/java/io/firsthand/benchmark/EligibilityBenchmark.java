package io.firsthand.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.rulebook.Condition;
import io.firsthand.rulebook.Row;
import io.firsthand.rulebook.ShippedTable;
import io.firsthand.rulebook.TestCase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How fast the table {@code refund-eligibility} decides on one core, with 20 rows, 200 and 2,000, against the same rows and facts in
 * Camunda's DMN engine (FEEL). Both must name the same rows before anything is measured.
 */
@Tag("benchmark")
class EligibilityBenchmark {

    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 5));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int FACTS = 40;

    @Test
    void theTableAgainstDmn() {
        ShippedTable table = ShippedTable.read("refund-eligibility");
        List<Row> shipped = table.rows().stream()
                .filter(Row::inUse)
                .filter(row -> !row.isLimitedInTime())
                .toList();
        for (int size : new int[] {20, 200, 2_000}) {
            List<Row> rows = rows(shipped, size);
            List<Map<String, Object>> facts = facts(table, rows);
            ShippedTable.Compiled ours = table.compiled(rows);
            TableAsDmn dmn = new TableAsDmn(table.declaration(), rows);
            facts.forEach(each -> assertThat(ours.fire(each, DAY))
                    .as("the rows that fit " + each)
                    .containsExactlyInAnyOrderElementsOf(dmn.fire(known(table, each))));

            List<Record> records = facts.stream().map(table::record).toList();
            List<Map<String, Object>> known =
                    facts.stream().map(each -> known(table, each)).toList();
            double fired = perSecond(facts, each -> ours.fire(each, DAY));
            double considered = perSecond(records, each -> ours.consider(each, DAY));
            double camunda = perSecond(known, dmn::fire);
            System.out.printf(
                    "%,d rows: Firsthand %,.0f decisions/s of one core, with sentences and near rows %,.0f; Camunda DMN (FEEL) %,.1f;"
                            + " ratio %,.0f, with sentences and near rows %,.0f%n",
                    size, fired, considered, camunda, fired / camunda, considered / camunda);
        }
    }

    /** Decisions a second of one core: its CPU time counts, not what else runs on the machine. */
    private static <T> double perSecond(List<T> facts, Consumer<T> asked) {
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> asked.accept(facts.get(Math.floorMod(next.getAndIncrement(), facts.size())));
        new Rate(1, ROUND.dividedBy(2)).of(work);
        return 1_000 / new Rate(1, ROUND).of(work).cpuMillis();
    }

    /** The shipped rows so often that there are enough; each copy counts for another number of days since the order. */
    private static List<Row> rows(List<Row> shipped, int size) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(copy(shipped.get(i % shipped.size()), i / shipped.size()));
        }
        return rows;
    }

    private static Row copy(Row row, int copy) {
        Map<String, Condition> conditions = new HashMap<>(row.conditions());
        BigDecimal days = BigDecimal.valueOf(copy);
        conditions.put("daysSinceOrder", new Condition.Range(days, true, days, true));
        return new Row(
                row.id() + "-" + copy,
                conditions,
                row.results(),
                row.explanation(),
                null,
                null,
                row.source(),
                row.confidence(),
                true,
                row.number());
    }

    private static List<Map<String, Object>> facts(ShippedTable table, List<Row> rows) {
        int copies = rows.size() / 100 + 1;
        List<TestCase> tests = table.tests();
        List<Map<String, Object>> facts = new ArrayList<>();
        for (int i = 0; i < FACTS; i++) {
            Map<String, Object> each =
                    new HashMap<>(tests.get(i * tests.size() / FACTS).facts());
            each.put("daysSinceOrder", (long) (i % copies));
            facts.add(each);
        }
        return facts;
    }

    /** What DMN is asked with: it wants every input, the unknown ones as null. */
    private static Map<String, Object> known(ShippedTable table, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        table.declaration().conditions().forEach(column -> all.putIfAbsent(column.component(), null));
        return all;
    }
}
