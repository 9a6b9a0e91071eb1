package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the sheet {@code Tests} against the compiled rules. */
final class TestRun {

    private static final String TESTS = "Tests";
    /** for tables whose rows are not limited in time */
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    private final CompiledTable table;
    private final Set<String> rowIds;
    private final List<Finding> findings = new ArrayList<>();

    private TestRun(CompiledTable table) {
        this.table = table;
        this.rowIds = table.rows().stream().map(Row::id).collect(Collectors.toSet());
    }

    static List<Finding> run(CompiledTable table, List<TestCase> tests) {
        TestRun run = new TestRun(table);
        tests.forEach(run::run);
        return run.findings;
    }

    private void run(TestCase test) {
        List<String> unknown = test.expectedRows().stream()
                .filter(row -> !rowIds.contains(row))
                .toList();
        if (!unknown.isEmpty()) {
            fail(
                    test,
                    new Bilingual(
                            "The test " + test.id() + " expects rows that do not exist: " + unknown + ".",
                            "测试 " + test.id() + " 预期的行不存在：" + unknown + "。"));
            return;
        }
        LocalDate date = test.eventDate() == null ? ANY_DAY : test.eventDate();
        List<String> fired = fired(test, date);
        if (!fired.equals(test.expectedRows())) {
            fail(
                    test,
                    new Bilingual(
                            "The test " + test.id() + " expects " + shown(test.expectedRows()) + " and gets "
                                    + shown(fired) + ".",
                            "测试 " + test.id() + " 预期 " + shown(test.expectedRows()) + "，实际为 " + shown(fired) + "。"));
            return;
        }
        fired.forEach(row -> compareResults(test, table.row(row)));
        if (test.expectedMissing() != null) {
            compareMissing(test, table.missing(test.facts(), date, fired));
        }
    }

    /** The rows that fit; a row that is not in use counts as if it were where the test names it. */
    private List<String> fired(TestCase test, LocalDate date) {
        List<String> fired = table.fire(test.facts(), date);
        List<String> all = table.rows().stream()
                .filter(row -> fired.contains(row.id())
                        || !row.inUse()
                                && test.expectedRows().contains(row.id())
                                && row.isValidOn(date)
                                && row.fits(table.table(), test.facts()))
                .map(Row::id)
                .toList();
        return table.table().hitPolicy() == HitPolicy.FIRST && all.size() > 1 ? all.subList(0, 1) : all;
    }

    private void compareResults(TestCase test, Row row) {
        for (Map.Entry<String, Object> expected : test.expectedResults().entrySet()) {
            Object given = PlainFacts.plain(row.results().get(expected.getKey()));
            if (!same(expected.getValue(), given)) {
                fail(
                        test,
                        new Bilingual(
                                "The test " + test.id() + " expects " + expected.getKey() + " = " + expected.getValue()
                                        + " and gets " + given + ".",
                                "测试 " + test.id() + " 预期 " + expected.getKey() + " = " + expected.getValue() + "，实际为 "
                                        + given + "。"));
            }
        }
    }

    private void compareMissing(TestCase test, List<String> missing) {
        if (!Set.copyOf(missing).equals(Set.copyOf(test.expectedMissing()))) {
            fail(
                    test,
                    new Bilingual(
                            "The test " + test.id() + " expects the missing facts " + test.expectedMissing()
                                    + " and gets " + missing + ".",
                            "测试 " + test.id() + " 预期缺少的事实为 " + test.expectedMissing() + "，实际为 " + missing + "。"));
        }
    }

    private static boolean same(Object expected, Object given) {
        if (expected instanceof BigDecimal a && given instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(expected, given);
    }

    private static String shown(List<String> rows) {
        return rows.isEmpty() ? "none" : String.join(", ", rows);
    }

    private void fail(TestCase test, Bilingual problem) {
        findings.add(Finding.error(
                TESTS,
                test.cell(),
                problem,
                new Bilingual("Mend the rule, or the test if the rule is right.", "请修正规则；如果规则正确，请修正测试。")));
    }
}
