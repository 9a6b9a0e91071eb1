package io.firsthand.rulebook.workbook;

import io.firsthand.rulebook.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes a sheet of columns with key row, headings, kept rows, and room for more. */
final class GridWriter {

    static final int SPARE_ROWS = 30;
    private static final float LINE = 13.5f;

    private final Styles styles;
    private final DropDowns dropDowns;

    GridWriter(Styles styles, DropDowns dropDowns) {
        this.styles = styles;
        this.dropDowns = dropDowns;
    }

    /** @param kept an earlier sheet whose rows are taken over by column key, or null */
    void write(XSSFSheet sheet, List<SheetColumn> columns, RawSheet kept) {
        XSSFRow keys = sheet.createRow(0);
        XSSFRow headings = sheet.createRow(1);
        int most = 1;
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            sheet.setColumnWidth(i, column.width() * 256);
            cell(keys, i, column.key(), styles.key(column.role()));
            cell(headings, i, column.heading().en() + "\n" + column.heading().zh(), styles.heading(column.role()));
            most = Math.max(
                    most,
                    lines(column.heading().en(), column)
                            + lines(column.heading().zh(), column));
        }
        headings.setHeightInPoints(most * LINE + 4);
        List<RawRow> rows = kept == null
                ? List.of()
                : kept.rowsFrom(Headings.FIRST_DATA_ROW).stream()
                        .filter(row -> !row.isBlank())
                        .toList();
        rows(sheet, columns, rows, kept);
        int last = Headings.FIRST_DATA_ROW - 2 + rows.size() + SPARE_ROWS;
        for (int i = 0; i < columns.size(); i++) {
            dropDowns.add(sheet, i, last, columns.get(i));
        }
        sheet.createFreezePane(1, 2);
        print(sheet);
    }

    private void rows(XSSFSheet sheet, List<SheetColumn> columns, List<RawRow> rows, RawSheet kept) {
        Map<String, Integer> from = kept == null ? Map.of() : columnsByKey(kept);
        for (int i = 0; i < rows.size() + SPARE_ROWS; i++) {
            XSSFRow row = sheet.createRow(Headings.FIRST_DATA_ROW - 1 + i);
            int lines = 1;
            for (int c = 0; c < columns.size(); c++) {
                SheetColumn column = columns.get(c);
                Integer source = from.get(column.key());
                RawCell old =
                        i < rows.size() && source != null ? rows.get(i).cells().get(source) : null;
                fill(row.createCell(c), column, old);
                lines = Math.max(lines, old == null || old.text() == null ? 1 : lines(old.text(), column));
            }
            if (i < rows.size()) {
                row.setHeightInPoints(Math.min(lines, 12) * LINE + 4);
            }
        }
    }

    private static Map<String, Integer> columnsByKey(RawSheet kept) {
        Map<String, Integer> columns = new TreeMap<>();
        kept.row(Headings.KEY_ROW)
                .cells()
                .forEach((index, cell) -> columns.putIfAbsent(String.valueOf(cell.text()), index));
        return columns;
    }

    private void fill(XSSFCell cell, SheetColumn column, RawCell old) {
        Object value = old == null ? null : old.value();
        boolean date = value instanceof LocalDate
                || column.kind() != null && column.kind().type() == Kind.Type.DATE;
        cell.setCellStyle(date ? styles.date(column.role()) : styles.data(column.role()));
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth ? "yes" : "no");
        } else if (value instanceof String text) {
            cell.setCellValue(text);
        }
    }

    private static void cell(XSSFRow row, int column, String text, CellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** Lines that a text takes in its column; a Chinese character is two wide. */
    private static int lines(String text, SheetColumn column) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            int width = line.codePoints().map(point -> point > 0x2E80 ? 2 : 1).sum();
            lines += Math.max(1, (int) Math.ceil(width * 1.1 / column.width()));
        }
        return lines;
    }

    private static void print(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
    }
}
