package io.firsthand.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Each thing that can be wrong with the sheets, columns and lists of a workbook. */
class WorkbookShapeTest extends CheckedWorkbooks {

    @Test
    void findsColumnsThatAreMisspeltUnknownRepeatedOrMissing() {
        List<String> misspelt = errors(sound().change(workbook ->
                workbook.getSheet("Rules").getRow(0).getCell(2).setCellValue("dayz")));
        assertThat(misspelt.get(0)).startsWith("Rules!C1 The table has no column \"dayz\". Did you mean days?");
        assertThat(misspelt.get(1)).startsWith("Rules!A1 The column days is missing.");

        finds(
                sound().change(workbook ->
                        workbook.getSheet("Rules").getRow(0).createCell(30).setCellValue("moon")),
                "Rules!AE1 The table has no column \"moon\".");
        assertThat(errors(sound().change(workbook ->
                        workbook.getSheet("Rules").getRow(0).getCell(3).setCellValue("days"))))
                .anyMatch(error -> error.startsWith("Rules!D1 The column days stands twice."));
        finds(
                sound().change(workbook ->
                        workbook.getSheet("Rules").getRow(3).createCell(40).setCellValue("lost")),
                "Rules!AO4 The cell stands under no column of the table.");
    }

    @Test
    void readsWorkbooksFromBeforeAStandardColumnCame() {
        assertThat(errors(sound().change(workbook -> {
                    without(workbook.getSheet("Rules"), "confidence");
                    without(workbook.getSheet("Rules"), "inUse");
                })))
                .isEmpty();
    }

    private static void without(XSSFSheet sheet, String key) {
        for (int column = 0; column < sheet.getRow(0).getLastCellNum(); column++) {
            if (sheet.getRow(0).getCell(column) != null
                    && key.equals(sheet.getRow(0).getCell(column).getStringCellValue())) {
                for (org.apache.poi.ss.usermodel.Row row : sheet) {
                    row.removeCell(row.getCell(column));
                }
            }
        }
    }

    @Test
    void takesAFixedListThatThisReleaseHasLengthened() {
        assertThat(errors(sound().change(workbook ->
                        workbook.getSheet("Lists").getRow(4).getCell(0).setBlank())))
                .isEmpty();
    }

    @Test
    void findsMissingSheetsAndLists() {
        finds(
                sound().change(workbook -> workbook.setSheetName(workbook.getSheetIndex("Rules"), "Rulez")),
                "Rules! The sheet \"Rules\" is missing. Rename the sheet \"Rulez\" back.");
        finds(
                sound().change(workbook ->
                        workbook.getSheet("Lists").getRow(2).getCell(0).setCellValue("UK")),
                "Lists!A1 The list \"markets\" is fixed by the product and was changed. It must be: DE, FR, CN.");
        assertThat(errors(sound().change(workbook ->
                        workbook.getSheet("Lists").getRow(0).getCell(0).setCellValue("marketz"))))
                .anyMatch(error -> error.startsWith("Lists! The list \"markets\" is missing."));
    }

    @Test
    void takesValuesThatTheAnalystAddsToAnOpenList() {
        Sheets sheets = sound().change(workbook -> {
            workbook.getSheet("Lists").getRow(4).getCell(8).setCellValue("video");
            Sheets.cell(workbook.getSheet("Rules"), 2, "evidence").setCellValue("photo, video");
        });
        assertThat(errors(sheets)).isEmpty();
    }

    @Test
    void findsBlankMergedAndHiddenRows() {
        finds(
                sound().change(workbook -> {
                    var rules = workbook.getSheet("Rules");
                    rules.shiftRows(3, rules.getLastRowNum(), 1);
                }),
                "Rules!A4 Row 4 is blank, with rows below it.");
        finds(
                sound().change(workbook ->
                        workbook.getSheet("Rules").addMergedRegion(CellRangeAddress.valueOf("B3:B4"))),
                "Rules!B3:B4 The cells are merged");
        assertThat(findings(sound().change(workbook -> {
                    workbook.getSheet("Rules").getRow(3).setZeroHeight(true);
                    workbook.getSheet("Rules").setColumnHidden(2, true);
                })))
                .filteredOn(finding -> finding.sheet().equals("Rules"))
                .extracting(Finding::severity, Finding::cell)
                .containsExactly(
                        Tuple.tuple(Finding.Severity.WARNING, "A4"), Tuple.tuple(Finding.Severity.WARNING, "C1"));
    }
}
