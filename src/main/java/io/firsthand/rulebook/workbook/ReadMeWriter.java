package io.firsthand.rulebook.workbook;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.Column;
import io.firsthand.rulebook.HitPolicy;
import io.firsthand.rulebook.RuleTable;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the sheet {@code Read me}: what the table is for and how a row is changed. */
final class ReadMeWriter {

    private static final List<Bilingual> HOW_TO = List.of(
            new Bilingual(
                    "1. Change or add rows in the sheet Rules. A blank condition means \"any\". Keep row ids: decisions refer to them.",
                    "1. 在 Rules 工作表中修改或增加行。条件留空表示“任意”。请勿更改行编号：历史决定会引用它。"),
            new Bilingual(
                    "2. Add a test for each change in the sheet Tests: the facts, and the row that must decide.",
                    "2. 每次修改都在 Tests 工作表中加一个测试：写明事实和应当生效的行。"),
            new Bilingual("3. Note in the sheet Changes what you changed and why.", "3. 在 Changes 工作表中记下修改内容和原因。"),
            new Bilingual(
                    "4. Upload the workbook. All findings come at once, with the cell; nothing goes live while one is open.",
                    "4. 上传工作簿。系统一次列出全部问题及单元格；问题未解决前不会生效。"),
            new Bilingual(
                    "Formulas, links, macros and merged cells are not taken. An unknown fact fits only a blank condition.",
                    "不接受公式、链接、宏和合并单元格。未知的事实只匹配空白条件。"),
            new Bilingual(
                    "Confidence says how sure the source is; C is shown to the agent as to be checked. A row that is not in use decides nothing, and a test that names it is run as if it were.",
                    "可信度表示依据有多可靠；C 会提示客服待核实。未启用的行不参与判定；测试若写明该行，则按启用来检验。"),
            new Bilingual(
                    "An explanation may name facts and results in braces, e.g. {percent}.",
                    "说明中可用花括号引用事实或结果，例如 {percent}。"));

    private final Styles styles;
    private int next;

    ReadMeWriter(Styles styles) {
        this.styles = styles;
    }

    void write(XSSFSheet sheet, RuleTable<?, ?> table) {
        sheet.setColumnWidth(0, 24 * 256);
        sheet.setColumnWidth(1, 62 * 256);
        sheet.setColumnWidth(2, 62 * 256);
        sheet.setDisplayGridlines(false);
        line(
                sheet,
                styles.title(),
                table.name(),
                table.title().en(),
                table.title().zh());
        line(sheet, styles.text(), "", table.about().en(), table.about().zh());
        Bilingual policy = policy(table.hitPolicy());
        line(sheet, styles.text(), table.hitPolicy().name(), policy.en(), policy.zh());
        next++;
        line(sheet, styles.strong(), "", "How to change a rule", "如何修改规则");
        HOW_TO.forEach(text -> line(sheet, styles.text(), "", text.en(), text.zh()));
        next++;
        line(sheet, styles.strong(), "Column / 列", "Conditions: what a cell may say", "条件：单元格可填写的内容");
        table.conditions().forEach(column -> column(sheet, column));
        next++;
        line(sheet, styles.strong(), "Column / 列", "Results: what a cell may say", "结果：单元格可填写的内容");
        table.results().forEach(column -> column(sheet, column));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static Bilingual policy(HitPolicy policy) {
        return switch (policy) {
            case FIRST ->
                new Bilingual("The first row that fits decides: the order of the rows counts.", "第一条符合的行生效：行的顺序很重要。");
            case UNIQUE -> new Bilingual("At most one row may fit.", "最多只能有一行符合。");
            case COLLECT -> new Bilingual("Every row that fits counts, in the order of the table.", "所有符合的行按顺序全部生效。");
        };
    }

    private void column(XSSFSheet sheet, Column column) {
        Bilingual grammar = column.result()
                ? column.kind().type().value()
                : column.kind().type().condition();
        String list =
                column.kind().list() == null ? "" : " [" + column.kind().list().name() + "]";
        line(
                sheet,
                styles.text(),
                column.key(),
                column.heading().en() + list + ": " + grammar.en(),
                column.heading().zh() + list + "：" + grammar.zh());
    }

    private void line(XSSFSheet sheet, CellStyle style, String... texts) {
        XSSFRow row = sheet.createRow(next++);
        int lines = 1;
        for (int i = 0; i < texts.length; i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(texts[i]);
            cell.setCellStyle(style);
            int width =
                    texts[i].codePoints().map(point -> point > 0x2E80 ? 2 : 1).sum();
            lines = Math.max(lines, (int) Math.ceil(width / 66.0));
        }
        row.setHeightInPoints(style == styles.title() ? 26 : lines * 14f + 3);
    }
}
