package io.firsthand.rulebook.workbook;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.Column;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.PlainFacts;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.TestCase;
import io.firsthand.rulebook.WordText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the sheet {@code Tests}: facts, and the row and results that must come of them. */
final class TestsSheet {

    static final String TEST = "test";
    static final String EVENT_DATE = "eventDate";
    static final String EXPECTED_ROW = "expectedRow";
    static final String EXPECTED_MISSING = "expectedMissing";
    static final String EXPECTED = "expected.";
    static final String NOTE = "note";
    static final String NO_ROW = "none";

    private final RuleTable<?, ?> table;
    private final RawSheet sheet;
    private final CellGrammar grammar;
    private final ResultCells results;
    private final Findings findings;
    private final Headings headings;
    private final Set<String> ids = new HashSet<>();

    TestsSheet(RuleTable<?, ?> table, RawSheet sheet, CellGrammar grammar, Findings findings) {
        this.table = table;
        this.sheet = sheet;
        this.grammar = grammar;
        this.results = new ResultCells(grammar, new RecordTypes(table.decision()));
        this.findings = findings;
        List<String> needed = new ArrayList<>(factColumns(table).keySet());
        needed.addAll(List.of(TEST, EXPECTED_ROW));
        this.headings = Headings.read(sheet, keys(table), needed, findings);
    }

    /** One column a fact, whatever number of conditions looks at it. */
    static Map<String, Column> factColumns(RuleTable<?, ?> table) {
        Map<String, Column> facts = new LinkedHashMap<>();
        table.conditions().forEach(column -> facts.putIfAbsent(column.component(), column));
        return facts;
    }

    static List<String> keys(RuleTable<?, ?> table) {
        List<String> keys = new ArrayList<>(List.of(TEST, EVENT_DATE));
        keys.addAll(factColumns(table).keySet());
        keys.add(EXPECTED_ROW);
        table.results().forEach(column -> keys.add(EXPECTED + column.component()));
        keys.add(EXPECTED_MISSING);
        keys.add(NOTE);
        return keys;
    }

    /** @param datesMatter whether rows are limited in time, so that each test must say its day */
    List<TestCase> tests(boolean datesMatter) {
        List<RawRow> rows = SheetChecks.dataRows(sheet, findings);
        if (rows.isEmpty()) {
            findings.warning(
                    sheet.name(),
                    "A" + Headings.FIRST_DATA_ROW,
                    new Bilingual("The workbook tests nothing.", "工作簿没有任何测试。"),
                    new Bilingual("Write one test for each row that matters.", "请为重要的行各写一个测试。"));
        }
        return rows.stream().map(row -> test(row, datesMatter)).toList();
    }

    private TestCase test(RawRow row, boolean datesMatter) {
        RawCell expected = headings.cell(row, EXPECTED_ROW);
        if (expected == null || expected.text() == null) {
            findings.error(
                    sheet.name(),
                    headings.address(row, EXPECTED_ROW),
                    new Bilingual("The test does not say which row it expects.", "测试没有写明预期的行。"),
                    new Bilingual("Write the row id, or none.", "请填写行编号，或 none（无）。"));
        }
        return new TestCase(
                id(row),
                eventDate(row, datesMatter),
                facts(row),
                split(expected),
                expectedResults(row),
                headings.cell(row, EXPECTED_MISSING) == null ? null : split(headings.cell(row, EXPECTED_MISSING)),
                headings.address(row, EXPECTED_ROW));
    }

    private String id(RawRow row) {
        RawCell cell = headings.cell(row, TEST);
        String id = cell == null ? null : cell.text();
        if (id == null || !ids.add(id)) {
            findings.error(
                    sheet.name(),
                    headings.address(row, TEST),
                    new Bilingual("The test has no name, or one that stands twice.", "测试没有名称或名称重复。"),
                    new Bilingual("Give each test a name of its own.", "请为每个测试取不同的名称。"));
        }
        return id == null ? "row " + row.number() : id;
    }

    private LocalDate eventDate(RawRow row, boolean datesMatter) {
        RawCell cell = headings.cell(row, EVENT_DATE);
        try {
            if (cell != null) {
                CellGrammar.refuseOdd(cell, Kind.date());
                return Values.date(cell, Kind.date());
            } else if (datesMatter) {
                throw new BadCell(
                        new Bilingual("Rows are limited in time, and the test has no day.", "有的行限定了有效期，但测试没有日期。"),
                        new Bilingual("Write the day of the event, e.g. 2026-01-31.", "请填写事件日期，例如 2026-01-31。"));
            }
        } catch (BadCell bad) {
            findings.error(sheet.name(), headings.address(row, EVENT_DATE), bad);
        }
        return null;
    }

    private Map<String, Object> facts(RawRow row) {
        Map<String, Object> facts = new HashMap<>();
        factColumns(table).forEach((fact, column) -> {
            RawCell cell = headings.cell(row, fact);
            try {
                if (cell != null) {
                    facts.put(fact, fact(cell, column));
                } else if (column.kind().type() == Kind.Type.SAYS_ANY_OF
                        || column.kind().type() == Kind.Type.SAYS_NONE_OF) {
                    facts.put(fact, WordText.of(""));
                } else if (!column.optional() && headings.has(fact)) {
                    throw new BadCell(
                            new Bilingual(
                                    "The fact is never unknown, and the test leaves it blank.", "该事实总是已知，测试不能留空。"),
                            new Bilingual(
                                    "Write " + column.kind().type().value().en() + ".",
                                    "请填写：" + column.kind().type().value().zh() + "。"));
                }
            } catch (BadCell bad) {
                findings.error(sheet.name(), headings.address(row, fact), bad);
            }
        });
        return facts;
    }

    private Object fact(RawCell cell, Column column) throws BadCell {
        Kind kind = column.kind();
        CellGrammar.refuseOdd(cell, kind);
        return switch (kind.type()) {
            case ONE_OF -> grammar.code(CellGrammar.text(cell, kind), kind);
            case YES_NO -> Values.truth(cell, kind);
            case DECIMAL -> Values.decimal(cell, kind);
            case WHOLE_NUMBER, DATE, DURATION -> Values.number(cell, kind).longValueExact();
            default -> WordText.of(CellGrammar.text(cell, kind));
        };
    }

    private Map<String, Object> expectedResults(RawRow row) {
        Map<String, Object> expected = new HashMap<>();
        for (Column column : table.results()) {
            RawCell cell = headings.cell(row, EXPECTED + column.component());
            if (cell != null) {
                try {
                    expected.put(column.component(), PlainFacts.plain(results.value(cell, column)));
                } catch (BadCell bad) {
                    findings.error(sheet.name(), cell.address(), bad);
                }
            }
        }
        return expected;
    }

    private static List<String> split(RawCell cell) {
        if (cell == null || cell.text() == null || cell.text().equals(NO_ROW)) {
            return List.of();
        }
        return Arrays.stream(cell.text().split("[,，、;；]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
