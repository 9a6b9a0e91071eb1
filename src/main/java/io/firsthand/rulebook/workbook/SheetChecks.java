package io.firsthand.rulebook.workbook;

import io.firsthand.platform.text.Bilingual;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** What can be wrong with a sheet whatever its columns are. */
final class SheetChecks {

    private SheetChecks() {}

    /** The rows that hold something; reports blank rows between them, hidden rows and columns, merged cells. */
    static List<RawRow> dataRows(RawSheet sheet, Findings findings) {
        List<RawRow> rows = sheet.rowsFrom(Headings.FIRST_DATA_ROW);
        rows.stream().filter(RawRow::isBlank).forEach(row -> blank(sheet, row, findings));
        rows.stream().filter(RawRow::hidden).filter(row -> !row.isBlank()).forEach(row -> hidden(sheet, row, findings));
        sheet.hiddenColumns().forEach(column -> hiddenColumn(sheet, column, findings));
        sheet.merged().stream()
                .filter(area -> CellRangeAddress.valueOf(area).getLastRow() >= Headings.FIRST_DATA_ROW - 1)
                .forEach(area -> merged(sheet, area, findings));
        return rows.stream().filter(row -> !row.isBlank()).toList();
    }

    private static void blank(RawSheet sheet, RawRow row, Findings findings) {
        findings.error(
                sheet.name(),
                "A" + row.number(),
                new Bilingual(
                        "Row " + row.number() + " is blank, with rows below it.", "第 " + row.number() + " 行为空，其下仍有内容。"),
                new Bilingual("Delete the blank row.", "请删除空行。"));
    }

    private static void hidden(RawSheet sheet, RawRow row, Findings findings) {
        findings.warning(
                sheet.name(),
                "A" + row.number(),
                new Bilingual(
                        "Row " + row.number() + " is hidden or filtered out, and counts all the same.",
                        "第 " + row.number() + " 行被隐藏或筛选掉，但仍然有效。"),
                new Bilingual("Show it, or delete it if it should not count.", "请取消隐藏；若不应生效，请删除。"));
    }

    private static void hiddenColumn(RawSheet sheet, int column, Findings findings) {
        findings.warning(
                sheet.name(),
                RawSheet.address(column, Headings.KEY_ROW),
                new Bilingual("The column is hidden, and counts all the same.", "该列被隐藏，但仍然有效。"),
                new Bilingual("Show it.", "请取消隐藏。"));
    }

    private static void merged(RawSheet sheet, String area, Findings findings) {
        findings.error(
                sheet.name(),
                area,
                new Bilingual(
                        "The cells are merged: only the first one holds the value, the others count as \"any\".",
                        "单元格已合并：只有第一个单元格有值，其余视为“任意”。"),
                new Bilingual("Unmerge them and write the value into each.", "请取消合并，并在每个单元格填写。"));
    }
}
