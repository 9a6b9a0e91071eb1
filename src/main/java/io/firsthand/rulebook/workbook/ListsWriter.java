package io.firsthand.rulebook.workbook;

import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.ListValue;
import io.firsthand.rulebook.RuleTable;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the sheet {@code Lists} and names each list for the drop-downs. */
final class ListsWriter {

    /** room in the drop-down for values that the analyst adds */
    private static final int SPARE = 15;

    private final Styles styles;

    ListsWriter(Styles styles) {
        this.styles = styles;
    }

    void write(XSSFSheet sheet, RuleTable<?, ?> table, RawSheet kept) {
        int column = 0;
        for (ClosedList list : ListsSheet.listsOf(table)) {
            List<ListValue> values = valuesOf(list, kept);
            write(sheet, column, list, values);
            name(sheet, column, list, values.size());
            column += 4;
        }
        sheet.createFreezePane(0, 2);
    }

    private static List<ListValue> valuesOf(ClosedList list, RawSheet kept) {
        List<ListValue> old =
                list.fixed() || kept == null ? null : ListsSheet.values(kept, list.name(), new Findings());
        return old == null || old.isEmpty() ? list.values() : old;
    }

    private void write(XSSFSheet sheet, int column, ClosedList list, List<ListValue> values) {
        Styles.Role role = list.fixed() ? Styles.Role.PLAIN : Styles.Role.RESULT;
        put(sheet, 0, column, list.name(), styles.heading(role));
        put(sheet, 0, column + 1, list.fixed() ? "fixed / 系统固定" : "yours to extend / 可自行增加", styles.key(role));
        put(sheet, 0, column + 2, "", styles.key(role));
        put(sheet, 1, column, "Code / 代码", styles.heading(role));
        put(sheet, 1, column + 1, "English / 英文", styles.heading(role));
        put(sheet, 1, column + 2, "Chinese / 中文", styles.heading(role));
        for (int i = 0; i < values.size() + (list.fixed() ? 0 : SPARE); i++) {
            ListValue value = i < values.size() ? values.get(i) : null;
            int row = Headings.FIRST_DATA_ROW - 1 + i;
            put(sheet, row, column, value == null ? null : value.code(), styles.data(role));
            put(sheet, row, column + 1, value == null ? null : value.label().en(), styles.data(role));
            put(sheet, row, column + 2, value == null ? null : value.label().zh(), styles.data(role));
        }
        sheet.setColumnWidth(column, 24 * 256);
        sheet.setColumnWidth(column + 1, 30 * 256);
        sheet.setColumnWidth(column + 2, 22 * 256);
        sheet.setColumnWidth(column + 3, 3 * 256);
    }

    private static void name(XSSFSheet sheet, int column, ClosedList list, int size) {
        XSSFName name = sheet.getWorkbook().createName();
        name.setNameName(DropDowns.rangeName(list.name()));
        String letters = CellReference.convertNumToColString(column);
        int last = Headings.FIRST_DATA_ROW + Math.max(0, size - 1) + (list.fixed() ? 0 : SPARE);
        name.setRefersToFormula("Lists!$%s$%d:$%s$%d".formatted(letters, Headings.FIRST_DATA_ROW, letters, last));
    }

    private static void put(XSSFSheet sheet, int row, int column, String text, CellStyle style) {
        XSSFCell cell = (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
        cell.setCellStyle(style);
        if (text != null) {
            cell.setCellValue(text);
        }
    }
}
