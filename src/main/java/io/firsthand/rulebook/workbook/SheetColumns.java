package io.firsthand.rulebook.workbook;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.Column;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.StandardColumn;
import java.util.ArrayList;
import java.util.List;

/** The columns of the sheets that a declaration asks for. */
final class SheetColumns {

    private static final Kind CONFIDENCE = Kind.oneOf(ClosedList.fixed("confidence")
            .and("A", "statute or official text", "法条或官方文本")
            .and("B", "official page or reputable source", "官方页面或可靠资料")
            .and("C", "to be checked", "待核实"));

    private SheetColumns() {}

    static List<SheetColumn> rules(RuleTable<?, ?> table) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(standard(StandardColumn.ROW, null, 26));
        table.conditions().forEach(column -> columns.add(of(column.key(), column, Styles.Role.CONDITION, false)));
        table.results().forEach(column -> columns.add(of(column.key(), column, Styles.Role.RESULT, strict(column))));
        if (table.explained()) {
            columns.add(explanation(StandardColumn.EXPLANATION_EN));
            columns.add(explanation(StandardColumn.EXPLANATION_ZH));
        }
        columns.add(standard(StandardColumn.VALID_FROM, Kind.date(), 13));
        columns.add(standard(StandardColumn.VALID_TO, Kind.date(), 13));
        columns.add(standard(StandardColumn.SOURCE, null, 36));
        columns.add(standard(StandardColumn.CONFIDENCE, CONFIDENCE, 15));
        columns.add(standard(StandardColumn.IN_USE, Kind.yesNo(), 12));
        columns.add(standard(StandardColumn.NOTE, null, 36));
        return columns;
    }

    static List<SheetColumn> tests(RuleTable<?, ?> table) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(plain(TestsSheet.TEST, "Test", "测试", null, 30));
        columns.add(plain(TestsSheet.EVENT_DATE, "Day of the event", "事件日期", Kind.date(), 13));
        TestsSheet.factColumns(table)
                .forEach((fact, column) -> columns.add(of(fact, column, Styles.Role.CONDITION, true)));
        columns.add(result(TestsSheet.EXPECTED_ROW, "Expected row id, or none", "预期的行编号，或 none（无）", 28));
        for (Column column : table.results()) {
            columns.add(new SheetColumn(
                    TestsSheet.EXPECTED + column.component(),
                    new Bilingual(
                            "Expected: " + column.heading().en(),
                            "预期：" + column.heading().zh()),
                    Styles.Role.RESULT,
                    column.kind(),
                    strict(column),
                    SheetColumn.width(column.kind())));
        }
        columns.add(result(TestsSheet.EXPECTED_MISSING, "Expected missing facts", "预期缺少的事实", 22));
        columns.add(plain(TestsSheet.NOTE, "Note", "备注", null, 36));
        return columns;
    }

    static List<SheetColumn> changes() {
        return List.of(
                plain("date", "Date", "日期", Kind.date(), 13),
                plain("who", "Who", "修改人", null, 20),
                plain("what", "What was changed", "修改内容", null, 60),
                plain("why", "Why", "修改原因", null, 60));
    }

    private static boolean strict(Column column) {
        return column.kind().list() == null || column.kind().list().fixed();
    }

    private static SheetColumn of(String key, Column column, Styles.Role role, boolean strict) {
        return new SheetColumn(key, column.heading(), role, column.kind(), strict, SheetColumn.width(column.kind()));
    }

    private static SheetColumn explanation(StandardColumn column) {
        return new SheetColumn(column.key(), column.heading(), Styles.Role.RESULT, Kind.text(), false, 48);
    }

    private static SheetColumn standard(StandardColumn column, Kind kind, int width) {
        return new SheetColumn(column.key(), column.heading(), Styles.Role.PLAIN, kind, true, width);
    }

    private static SheetColumn plain(String key, String english, String chinese, Kind kind, int width) {
        return new SheetColumn(key, new Bilingual(english, chinese), Styles.Role.PLAIN, kind, true, width);
    }

    private static SheetColumn result(String key, String english, String chinese, int width) {
        return new SheetColumn(key, new Bilingual(english, chinese), Styles.Role.RESULT, null, true, width);
    }
}
