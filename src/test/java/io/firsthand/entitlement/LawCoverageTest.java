package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.rulebook.Collected;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.Row;
import io.firsthand.rulebook.ShippedTable;
import io.firsthand.rulebook.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule of law, platform and payment scheme that the product knows changes a decision: for each of its rows the outcome on the
 * facts of a test differs with the row switched off, and on the facts of the boundary it does not. The pairs of facts are
 * written to {@code target/law-coverage.md}.
 */
class LawCoverageTest {

    /** The rules by the ids under which the trade's knowledge keeps them. A row is of the rule whose id its own begins with. */
    private static final List<String> RULES = List.of(
            "cn-01", "cn-02", "cn-03", "cn-04", "cn-05", "cn-06", "cn-07", "cn-08", "cn-09", "cn-10", "cn-11", "cn-12",
            "cn-13", "cn-14", "cn-15", "cn-16", "cn-17", "cn-18", "cn-19", "cn-20", "cn-21", "cn-22", "eu-01", "eu-02",
            "eu-03", "eu-04", "eu-05", "eu-06", "eu-07", "eu-08", "eu-09", "eu-10", "eu-11", "eu-12", "eu-13", "eu-14",
            "eu-15", "eu-16", "eu-17", "uk-01", "uk-02", "uk-03", "uk-04", "uk-05", "uk-06", "us-01", "us-02", "us-03",
            "us-04", "us-05", "us-06", "us-07", "jp-01", "jp-02", "au-01", "au-02", "au-03", "au-04", "kr-01", "tw-01",
            "br-01", "amz-01", "amz-02", "amz-03", "amz-04", "amz-05", "eb-01", "eb-02", "eb-03", "eb-04", "eb-05",
            "ae-01", "tt-us", "tt-uk", "tt-sea", "sp-01", "sp-02", "oth", "cb-01", "cb-02");

    private static final List<ShippedTable> TABLES = Stream.of(
                    "refund-eligibility", "refund-amount", "statutory-duties", "service-levels", "deduction")
            .map(ShippedTable::read)
            .toList();

    private static final Map<String, List<String>> REPORT = new TreeMap<>();

    record Covered(ShippedTable table, Row row) {
        @Override
        public String toString() {
            return row.id() + " in " + table.name();
        }
    }

    static List<Covered> rows() {
        return TABLES.stream()
                .flatMap(table -> table.rows().stream().map(row -> new Covered(table, row)))
                .filter(covered -> RULES.stream().anyMatch(rule -> isOf(covered.row(), rule)))
                .toList();
    }

    private static boolean isOf(Row row, String rule) {
        return row.id().equals(rule) || row.id().startsWith(rule + "-");
    }

    @Test
    void noRuleIsWithoutARow() {
        TreeSet<String> missing = new TreeSet<>(RULES);
        rows().forEach(covered -> missing.removeIf(rule -> isOf(covered.row(), rule)));

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void changesADecisionAndSaysWhoSaysSo(Covered covered) {
        Row row = covered.row();
        assertThat(row.source()).as("source").isNotBlank();
        assertThat(row.confidence()).as("confidence").isNotNull();
        TestCase on = line(covered, true);
        TestCase off = line(covered, false);

        String with = outcome(covered, on, true);
        String without = outcome(covered, on, false);
        assertThat(with).as("outcome on " + on.facts()).isNotEqualTo(without);
        assertThat(outcome(covered, off, true)).as("beyond the boundary").isEqualTo(outcome(covered, off, false));
        report(covered, on, off, with, without);
    }

    /** The test line that expects the row, or its boundary, which does not. */
    private static TestCase line(Covered covered, boolean expected) {
        String id = covered.row().id();
        return covered.table().tests(id).stream()
                .filter(test -> test.expectedRows().contains(id) == expected)
                .findFirst()
                .orElseThrow(() -> new AssertionError((expected ? "no test" : "no boundary test") + " of " + covered));
    }

    private static String outcome(Covered covered, TestCase test, boolean on) {
        if (covered.table().name().equals("refund-eligibility")) {
            return judged(covered.table().ask(test, covered.row().id(), on, Right.class));
        }
        return covered.table().ask(test, covered.row().id(), on, Record.class).rows().stream()
                .map(Decision::required)
                .map(Record::toString)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** What a person is told: each right with what it gives or asks, and all of them merged. */
    private static String judged(Collected<Right> collected) {
        Rights rights = Rights.of(null, collected);
        List<String> said = new ArrayList<>();
        rights.blockedBy().ifPresent(row -> said.add("blocked"));
        rights.all().stream()
                .filter(right -> right.status() != AssessedRight.Status.DOES_NOT_APPLY)
                .forEach(right -> said.add(right.right() + " " + right.status() + " " + right.basis()
                        + (right.applies()
                                ? " " + right.remedies() + " by " + right.chooser() + " " + right.percent() + " %"
                                        + (right.goodsBack() ? ", goods back" : "")
                                : "")
                        + (right.missing().isEmpty() ? "" : " asks " + right.missing())));
        said.add("merged " + MergingRights.merge(rights.applying()));
        return String.join("; ", said);
    }

    private static void report(Covered covered, TestCase on, TestCase off, String with, String without) {
        Row row = covered.row();
        REPORT.computeIfAbsent(row.id() + "|" + covered.table().name(), key -> new ArrayList<>())
                .add("| %s | %s | %s%s | %s | %s | %s | %s |"
                        .formatted(
                                row.id(),
                                covered.table().name(),
                                row.confidence(),
                                row.inUse() ? "" : ", shipped off",
                                facts(on),
                                facts(off),
                                brief(with),
                                brief(without)));
    }

    private static String facts(TestCase test) {
        return new TreeMap<>(test.facts())
                        .entrySet().stream()
                                .map(fact -> fact.getKey() + "=" + fact.getValue())
                                .collect(Collectors.joining(", "))
                + (test.eventDate() == null ? "" : " on " + test.eventDate());
    }

    private static String brief(String outcome) {
        return outcome.replace("Optional.empty", "-").replace("Optional", "").replace("|", "/");
    }

    @AfterAll
    static void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# Rules of law, platforms and payments that change a decision",
                "",
                "%d rules, %d rows.".formatted(RULES.size(), REPORT.size()),
                "",
                "| Row | Table | Confidence | Facts | Facts beyond the boundary | Outcome | Outcome with the row off |",
                "|---|---|---|---|---|---|---|"));
        REPORT.values().forEach(lines::addAll);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "law-coverage.md"), lines);
    }
}
