package io.firsthand.rulebook.workbook;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.Row;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.TableContent;
import io.firsthand.rulebook.TestCase;
import io.firsthand.rulebook.WorkbookFormat;
import io.firsthand.rulebook.WrittenTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Workbooks as Excel and LibreOffice write them ({@code .xlsx}). */
@Component
public class XlsxFormat implements WorkbookFormat {

    private final WorkbookWriter writer = new WorkbookWriter();

    @Override
    public TableContent read(RuleTable<?, ?> table, byte[] workbook) {
        Findings findings = new Findings();
        Optional<Map<String, RawSheet>> sheets = open(workbook, findings);
        if (sheets.isEmpty()
                || !hasSheets(sheets.get(), findings)
                || isOfAnotherTable(table, sheets.get().get(SheetName.RULES), findings)) {
            return new TableContent(List.of(), List.of(), Map.of(), findings.all());
        }
        Map<String, List<String>> lists = ListsSheet.read(sheets.get().get(SheetName.LISTS), table, findings);
        CellGrammar grammar = new CellGrammar(lists);
        List<Row> rows = new RulesSheet(table, sheets.get().get(SheetName.RULES), grammar, findings).rows();
        boolean datesMatter = rows.stream().anyMatch(Row::isLimitedInTime);
        List<TestCase> tests =
                new TestsSheet(table, sheets.get().get(SheetName.TESTS), grammar, findings).tests(datesMatter);
        return new TableContent(rows, tests, lists, findings.all());
    }

    @Override
    public WrittenTable written(RuleTable<?, ?> table, byte[] workbook) {
        return open(workbook, new Findings())
                .map(sheets -> WrittenSheets.read(sheets, table))
                .orElse(new WrittenTable(List.of(), Map.of()));
    }

    @Override
    public byte[] write(RuleTable<?, ?> table, byte[] existing) {
        Map<String, RawSheet> kept = Map.of();
        if (existing != null) {
            Findings findings = new Findings();
            kept = open(existing, findings)
                    .orElseThrow(
                            () -> new IllegalArgumentException(findings.all().toString()));
        }
        return writer.write(table, kept);
    }

    private static Optional<Map<String, RawSheet>> open(byte[] workbook, Findings findings) {
        Optional<WorkbookGuard.Refused> refused = WorkbookGuard.look(workbook);
        if (refused.isEmpty()) {
            try {
                return Optional.of(PoiWorkbooks.read(workbook));
            } catch (UnreadableWorkbook e) {
                refused = Optional.of(e.reason());
            }
        }
        report(refused.get(), findings);
        return Optional.empty();
    }

    private static boolean hasSheets(Map<String, RawSheet> sheets, Findings findings) {
        boolean all = true;
        for (String name : List.of(SheetName.RULES, SheetName.TESTS, SheetName.LISTS)) {
            if (!sheets.containsKey(name)) {
                all = false;
                String nearest = Nearest.to(name, sheets.keySet()).orElse(null);
                findings.error(
                        name,
                        "",
                        new Bilingual("The sheet \"" + name + "\" is missing.", "缺少工作表“" + name + "”。"),
                        nearest == null
                                ? new Bilingual("Refresh the workbook to get it back.", "请刷新工作簿以恢复。")
                                : new Bilingual(
                                        "Rename the sheet \"" + nearest + "\" back.", "请把工作表“" + nearest + "”改回原名。"));
            }
        }
        return all;
    }

    /** One sentence where most columns are another table's: a finding for each of them would hide that. */
    private static boolean isOfAnotherTable(RuleTable<?, ?> table, RawSheet rules, Findings findings) {
        if (!RulesSheet.isOfAnotherTable(table, rules)) {
            return false;
        }
        findings.error(
                SheetName.RULES,
                "",
                new Bilingual(
                        "This is the workbook of another rule table: most of its columns are not those of "
                                + table.title().en() + ".",
                        "这是另一张规则表的工作簿：其大部分列不属于“" + table.title().zh() + "”。"),
                new Bilingual("Upload it where its own table is.", "请在其所属规则表的页面上传。"));
        return true;
    }

    private static void report(WorkbookGuard.Refused refused, Findings findings) {
        switch (refused) {
            case TOO_LARGE ->
                findings.error(
                        "",
                        "",
                        new Bilingual("The file is larger than a rule table can be.", "文件超出规则表的大小限制。"),
                        new Bilingual(
                                "At most 2 MB, 20 MB unpacked, 5,000 rows and 100 columns a sheet.",
                                "最多 2 MB（解压后 20 MB），每张工作表最多 5000 行、100 列。"));
            case NOT_A_WORKBOOK ->
                findings.error(
                        "",
                        "",
                        new Bilingual("The file is not a readable .xlsx workbook.", "文件不是可读取的 .xlsx 工作簿。"),
                        new Bilingual(
                                "Save it as Excel workbook (.xlsx), without a password.",
                                "请另存为 Excel 工作簿（.xlsx），不要加密码。"));
            case MACROS ->
                findings.error(
                        "",
                        "",
                        new Bilingual("The file holds macros or controls.", "文件包含宏或控件。"),
                        new Bilingual("Save it as .xlsx without macros.", "请另存为不含宏的 .xlsx。"));
            case LINKS ->
                findings.error(
                        "",
                        "",
                        new Bilingual("The file links to or embeds other files.", "文件链接或嵌入了其他文件。"),
                        new Bilingual("Break the links and write the values.", "请断开链接并直接填写值。"));
        }
    }
}
