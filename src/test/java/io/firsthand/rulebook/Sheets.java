package io.firsthand.rulebook;

import io.firsthand.rulebook.workbook.XlsxFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills workbooks as an analyst would: from the empty one that the product writes. */
public final class Sheets {

    private final RuleTable<?, ?> table;
    private final List<Map<String, Object>> rules = new ArrayList<>();
    private final List<Map<String, Object>> tests = new ArrayList<>();
    private final List<Consumer<XSSFWorkbook>> changes = new ArrayList<>();

    private Sheets(RuleTable<?, ?> table) {
        this.table = table;
    }

    public static Sheets of(RuleTable<?, ?> table) {
        return new Sheets(table);
    }

    public Sheets rule(Object... keysAndValues) {
        rules.add(map(keysAndValues));
        return this;
    }

    public Sheets test(Object... keysAndValues) {
        tests.add(map(keysAndValues));
        return this;
    }

    /** Any other change to the finished workbook. */
    public Sheets change(Consumer<XSSFWorkbook> change) {
        changes.add(change);
        return this;
    }

    public byte[] bytes() {
        return edited(new XlsxFormat().write(table, null), workbook -> {
            fill(workbook.getSheet("Rules"), rules);
            fill(workbook.getSheet("Tests"), tests);
            changes.forEach(change -> change.accept(workbook));
        });
    }

    public static byte[] edited(byte[] bytes, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cell of this column in the n-th data row, made if need be. */
    public static XSSFCell cell(XSSFSheet sheet, int dataRow, String key) {
        for (int column = 0; column < sheet.getRow(0).getLastCellNum(); column++) {
            if (key.equals(sheet.getRow(0).getCell(column).getStringCellValue())) {
                XSSFRow row =
                        sheet.getRow(1 + dataRow) == null ? sheet.createRow(1 + dataRow) : sheet.getRow(1 + dataRow);
                return row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
            }
        }
        throw new IllegalArgumentException("no column " + key);
    }

    private static void fill(XSSFSheet sheet, List<Map<String, Object>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            int row = i + 1;
            rows.get(i).forEach((key, value) -> put(cell(sheet, row, key), value));
        }
    }

    static void put(XSSFCell cell, Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else if (value instanceof Integer || value instanceof BigDecimal || value instanceof Double) {
            cell.setCellValue(((Number) value).doubleValue());
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
