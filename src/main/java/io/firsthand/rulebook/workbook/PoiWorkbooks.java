package io.firsthand.rulebook.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Takes the raw values out of a workbook. Numbers come from the stored digits, never through a binary fraction. */
final class PoiWorkbooks {

    static final int MAX_ROWS = 5_000;
    static final int MAX_COLUMNS = 100;

    private static final MathContext SPREADSHEET_DIGITS = new MathContext(15);
    /** 1900-03-01: spreadsheets count a 29 February 1900 that never was */
    private static final int FIRST_SOUND_SERIAL = 61;

    private PoiWorkbooks() {}

    /**
     * The sheets by name.
     *
     * @throws UnreadableWorkbook if it is none, or larger than a rule table can be
     */
    static Map<String, RawSheet> read(byte[] file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Map<String, RawSheet> sheets = new LinkedHashMap<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                sheets.put(sheet.getSheetName(), sheet(sheet, workbook.isDate1904()));
            }
            return sheets;
        } catch (IOException | RuntimeException e) {
            throw e instanceof UnreadableWorkbook unreadable ? unreadable : new UnreadableWorkbook(e);
        }
    }

    private static RawSheet sheet(XSSFSheet sheet, boolean date1904) {
        if (sheet.getLastRowNum() >= MAX_ROWS) {
            sheet = withoutTrailingBlanks(sheet);
        }
        List<RawRow> rows = new ArrayList<>();
        for (int number = 0; number <= sheet.getLastRowNum(); number++) {
            XSSFRow row = sheet.getRow(number);
            rows.add(row == null ? new RawRow(number + 1, false, Map.of()) : row(row, date1904));
        }
        while (!rows.isEmpty() && rows.get(rows.size() - 1).isBlank()) {
            rows.remove(rows.size() - 1);
        }
        return new RawSheet(sheet.getSheetName(), rows, merged(sheet), hiddenColumns(sheet, rows));
    }

    private static XSSFSheet withoutTrailingBlanks(XSSFSheet sheet) {
        for (int number = sheet.getLastRowNum(); number >= MAX_ROWS; number--) {
            XSSFRow row = sheet.getRow(number);
            if (row != null && !row(row, false).isBlank()) {
                throw new UnreadableWorkbook(WorkbookGuard.Refused.TOO_LARGE);
            }
            if (row != null) {
                sheet.removeRow(row);
            }
        }
        return sheet;
    }

    private static RawRow row(XSSFRow row, boolean date1904) {
        Map<Integer, RawCell> cells = new HashMap<>();
        row.forEach(cell -> {
            Object value = value((XSSFCell) cell, date1904);
            if (value != null) {
                if (cell.getColumnIndex() >= MAX_COLUMNS) {
                    throw new UnreadableWorkbook(WorkbookGuard.Refused.TOO_LARGE);
                }
                cells.put(cell.getColumnIndex(), new RawCell(cell.getAddress().formatAsString(), value));
            }
        });
        return new RawRow(row.getRowNum() + 1, row.getZeroHeight(), cells);
    }

    private static Object value(XSSFCell cell, boolean date1904) {
        CellType type = cell.getCellType();
        return switch (type) {
            case STRING -> text(cell.getStringCellValue());
            case NUMERIC -> number(cell, date1904);
            case BOOLEAN -> cell.getBooleanCellValue();
            case FORMULA -> RawCell.Odd.FORMULA;
            case ERROR -> RawCell.Odd.ERROR;
            default -> null;
        };
    }

    private static String text(String text) {
        String stripped = text.replace('\u00a0', ' ').strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private static Object number(XSSFCell cell, boolean date1904) {
        if (DateUtil.isCellDateFormatted(cell)) {
            LocalDateTime date = DateUtil.getLocalDateTime(cell.getNumericCellValue(), date1904);
            boolean sound = date != null
                    && date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    && cell.getNumericCellValue() >= FIRST_SOUND_SERIAL;
            return sound ? date.toLocalDate() : RawCell.Odd.STRANGE_DATE;
        }
        String format = cell.getCellStyle().getDataFormatString();
        if (format != null && format.indexOf('%') >= 0) {
            return RawCell.Odd.PERCENT;
        }
        // what people see is at most 15 digits; some programs store 4.35 as 4.3499999999999996
        BigDecimal number = new BigDecimal(cell.getRawValue().strip()).round(SPREADSHEET_DIGITS);
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static List<String> merged(XSSFSheet sheet) {
        return sheet.getMergedRegions().stream()
                .map(CellRangeAddress::formatAsString)
                .toList();
    }

    private static List<Integer> hiddenColumns(XSSFSheet sheet, List<RawRow> rows) {
        TreeSet<Integer> used = new TreeSet<>();
        rows.forEach(row -> used.addAll(row.cells().keySet()));
        return used.stream().filter(sheet::isColumnHidden).toList();
    }
}
