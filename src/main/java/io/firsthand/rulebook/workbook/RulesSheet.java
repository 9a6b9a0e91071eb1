package io.firsthand.rulebook.workbook;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.Column;
import io.firsthand.rulebook.Condition;
import io.firsthand.rulebook.Confidence;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.Row;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.StandardColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the sheet {@code Rules}. */
final class RulesSheet {

    static final Pattern ROW_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SOURCE = Pattern.compile("(?s)(law|policy|promise)(\\s*[:：].+)?");

    private static final Set<String> LATER = Set.of(StandardColumn.CONFIDENCE.key(), StandardColumn.IN_USE.key());

    private final RuleTable<?, ?> table;
    private final RawSheet sheet;
    private final CellGrammar grammar;
    private final ResultCells results;
    private final Findings findings;
    private final Headings headings;
    private final Set<String> ids = new HashSet<>();
    private final Explanations explanations;

    /** Whether most columns that are there are not the table's own, and most of its own are not there. */
    static boolean isOfAnotherTable(RuleTable<?, ?> table, RawSheet sheet) {
        Set<String> own = Stream.concat(table.conditions().stream(), table.results().stream())
                .map(Column::key)
                .collect(Collectors.toSet());
        Set<String> there = Headings.keys(sheet);
        Stream.of(StandardColumn.values()).map(StandardColumn::key).forEach(there::remove);
        long known = there.stream().filter(own::contains).count();
        return there.size() > 1 && known * 2 < there.size() && known * 2 < own.size();
    }

    RulesSheet(RuleTable<?, ?> table, RawSheet sheet, CellGrammar grammar, Findings findings) {
        this.table = table;
        this.sheet = sheet;
        this.grammar = grammar;
        this.results = new ResultCells(grammar, new RecordTypes(table.decision()));
        this.findings = findings;
        this.headings = Headings.read(sheet, keys(table), needed(table), findings);
        this.explanations = new Explanations(table, findings);
    }

    /** Every column of the sheet, in the order in which a new workbook has them. */
    static List<String> keys(RuleTable<?, ?> table) {
        List<String> keys = new ArrayList<>();
        keys.add(StandardColumn.ROW.key());
        table.conditions().forEach(column -> keys.add(column.key()));
        table.results().forEach(column -> keys.add(column.key()));
        if (table.explained()) {
            keys.add(StandardColumn.EXPLANATION_EN.key());
            keys.add(StandardColumn.EXPLANATION_ZH.key());
        }
        keys.add(StandardColumn.VALID_FROM.key());
        keys.add(StandardColumn.VALID_TO.key());
        keys.add(StandardColumn.SOURCE.key());
        keys.add(StandardColumn.CONFIDENCE.key());
        keys.add(StandardColumn.IN_USE.key());
        keys.add(StandardColumn.NOTE.key());
        return keys;
    }

    /** Workbooks from before a standard column came stay readable without it. */
    private static List<String> needed(RuleTable<?, ?> table) {
        return keys(table).stream().filter(key -> !LATER.contains(key)).toList();
    }

    List<Row> rows() {
        List<RawRow> raw = SheetChecks.dataRows(sheet, findings);
        if (raw.isEmpty()) {
            findings.error(
                    sheet.name(),
                    "A" + Headings.FIRST_DATA_ROW,
                    new Bilingual("The table has no row.", "表中没有任何行。"),
                    new Bilingual("Write at least one row.", "请至少填写一行。"));
        }
        return raw.stream().map(this::row).toList();
    }

    private Row row(RawRow raw) {
        LocalDate from = validity(raw, StandardColumn.VALID_FROM);
        LocalDate to = validity(raw, StandardColumn.VALID_TO);
        if (from != null && to != null && from.isAfter(to)) {
            findings.error(
                    sheet.name(),
                    headings.address(raw, StandardColumn.VALID_FROM.key()),
                    new Bilingual("\"Valid from\" lies after \"Valid to\".", "生效日期晚于失效日期。"),
                    new Bilingual("Set the earlier day as \"Valid from\".", "请把较早的日期填为生效日期。"));
        }
        return new Row(
                id(raw),
                conditions(raw),
                resultsOf(raw),
                explanations.of(raw, headings),
                from,
                to,
                source(raw),
                confidence(raw),
                inUse(raw),
                raw.number());
    }

    private String id(RawRow raw) {
        RawCell cell = headings.cell(raw, StandardColumn.ROW.key());
        String id = cell == null || cell.text() == null ? "" : cell.text();
        String address = headings.address(raw, StandardColumn.ROW.key());
        if (!ROW_ID.matcher(id).matches() || id.length() > 60) {
            findings.error(
                    sheet.name(),
                    address,
                    new Bilingual("The row has no usable id.", "该行没有可用的编号。"),
                    new Bilingual(
                            "Write small letters, digits and hyphens, e.g. damaged-eu; never change it later.",
                            "请用小写字母、数字和连字符，例如 damaged-eu；以后不要更改。"));
            return "row-" + raw.number();
        }
        if (!ids.add(id)) {
            findings.error(
                    sheet.name(),
                    address,
                    new Bilingual("The row id " + id + " stands twice.", "行编号 " + id + " 重复。"),
                    new Bilingual("Give each row an id of its own.", "请为每行使用不同的编号。"));
        }
        return id;
    }

    private Map<String, Condition> conditions(RawRow raw) {
        Map<String, Condition> conditions = new HashMap<>();
        for (Column column : table.conditions()) {
            RawCell cell = headings.cell(raw, column.key());
            if (cell != null) {
                try {
                    conditions.put(column.key(), grammar.condition(cell, column));
                } catch (BadCell bad) {
                    findings.error(sheet.name(), cell.address(), bad);
                }
            }
        }
        return conditions;
    }

    private Map<String, Object> resultsOf(RawRow raw) {
        Map<String, Object> values = new HashMap<>();
        for (Column column : table.results()) {
            RawCell cell = headings.cell(raw, column.key());
            try {
                if (cell != null) {
                    values.put(column.component(), results.value(cell, column));
                } else if (!column.optional() && headings.has(column.key())) {
                    throw missing(column.kind());
                }
            } catch (BadCell bad) {
                findings.error(sheet.name(), headings.address(raw, column.key()), bad);
            }
        }
        return values;
    }

    private static BadCell missing(Kind kind) {
        return new BadCell(
                new Bilingual("The result is missing.", "缺少结果。"),
                new Bilingual(
                        "Write " + kind.type().value().en() + ".",
                        "请填写：" + kind.type().value().zh() + "。"));
    }

    private LocalDate validity(RawRow raw, StandardColumn column) {
        RawCell cell = headings.cell(raw, column.key());
        if (cell == null) {
            return null;
        }
        try {
            CellGrammar.refuseOdd(cell, Kind.date());
            return Values.date(cell, Kind.date());
        } catch (BadCell bad) {
            findings.error(sheet.name(), cell.address(), bad);
            return null;
        }
    }

    private Confidence confidence(RawRow raw) {
        RawCell cell = headings.cell(raw, StandardColumn.CONFIDENCE.key());
        if (cell == null) {
            return null;
        }
        for (Confidence confidence : Confidence.values()) {
            if (confidence.name().equals(cell.value())) {
                return confidence;
            }
        }
        findings.error(
                sheet.name(),
                cell.address(),
                new Bilingual("The confidence is none of A, B, C.", "可信度不是 A、B、C 之一。"),
                new Bilingual(
                        "Write A for the text of the law, B for an official page, C for what is to be checked.",
                        "法条写 A，官方页面写 B，待核实写 C。"));
        return null;
    }

    private boolean inUse(RawRow raw) {
        RawCell cell = headings.cell(raw, StandardColumn.IN_USE.key());
        try {
            if (cell != null) {
                CellGrammar.refuseOdd(cell, Kind.yesNo());
                return Values.truth(cell, Kind.yesNo());
            }
        } catch (BadCell bad) {
            findings.error(sheet.name(), cell.address(), bad);
        }
        return true;
    }

    private String source(RawRow raw) {
        RawCell cell = headings.cell(raw, StandardColumn.SOURCE.key());
        if (cell == null) {
            return null;
        }
        String source = cell.text();
        if (source == null || !SOURCE.matcher(source).matches() || source.length() > 500) {
            findings.error(
                    sheet.name(),
                    cell.address(),
                    new Bilingual("The source does not say what it is.", "依据没有说明类型。"),
                    new Bilingual(
                            "Begin with law:, policy: or promise:, e.g. law: PRC E-Commerce Law art. 20 / 法律：《电子商务法》第 20 条; at most"
                                    + " 500 characters.",
                            "请以 law:（法律）、policy:（政策）或 promise:（承诺）开头，先英文后中文，以“ / ”分隔，最多 500 个字符。"));
        }
        return source;
    }
}
