package io.firsthand.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing that can be wrong with a cell of a workbook, with the cell in which it is found. */
class WorkbookChecksTest extends CheckedWorkbooks {

    @Test
    void findsNothingInASoundWorkbook() {
        Sheets sheets = sound().test(test(
                        "cup in pieces",
                        "broken-eu",
                        "market",
                        "DE",
                        "days",
                        3,
                        "words",
                        "My cup came BROKEN!",
                        "expected.percent",
                        100))
                .test(test("too late", "otherwise", "market", "DE", "days", 20))
                .test(test(
                        "no market", "otherwise", "days", 3, "words", "arrived damaged", "expectedMissing", "market"));
        assertThat(findings(sheets)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            market      | DEU              | Rules!B4 "DEU" is not in the list "markets". Did you mean DE?
            market      | Germany          | Rules!B4 "Germany" is not in the list "markets". Did you mean DE?
            market      | 法国              | Rules!B4 "法国" is not in the list "markets". Did you mean FR?
            market      | not ZZZZ         | Rules!B4 "ZZZZ" is not in the list "markets". Take one of: DE, FR, CN.
            days        | soon             | Rules!C4 "soon" is not understood.
            days        | 14..7            | Rules!C4 The range is upside down: 14 is above 7. Write 7..14.
            days        | 2.5              | Rules!C4 "2.5" is not understood.
            price       | 1,000            | Rules!D4 "1,000" is not understood.
            price       | 15%              | Rules!D4 "15%" is not understood.
            vip         | maybe            | Rules!E4 "maybe" is not understood. Write yes or no.
            words       | ,                | Rules!F4 "," is not understood.
            words       | bro*ken          | Rules!F4 "bro*ken" is not understood.
            notWords    | ***              | Rules!G4 "***" is not understood.
            deliveredOn | 31.12.2026       | Rules!H4 "31.12.2026" is not understood.
            deliveredOn | 2026-02-30       | Rules!H4 "2026-02-30" is not understood.
            waited      | 2                | Rules!I4 "2" is not understood.
            answer      | Refund           | Rules!J4 "Refund" is not in the list "answers". Did you mean REFUND?
            percent     | >= 5             | Rules!K4 ">= 5" is not understood.
            percent     | -7               | Rules!K4 -7 is below zero. Write zero or more.
            within      | soon             | Rules!L4 "soon" is not understood.
            evidence    | photo, photos    | Rules!M4 "photos" is not in the list "evidence". Did you mean photo?
            explanationEn | {procent} %    | Rules!N4 {procent} is no fact or result that may be shown. Did you mean percent?
            explanationZh | 顾客说 {words}    | Rules!O4 {words} is no fact or result that may be shown.
            validFrom   | tomorrow         | Rules!P4 "tomorrow" is not understood.
            source      | because I say so | Rules!R4 The source does not say what it is.
            row         | Late Row         | Rules!A4 The row has no usable id.
            row         | broken-eu        | Rules!A4 The row id broken-eu stands twice.
            """)
    void findsAWrongCell(String column, String written, String finding) {
        finds(
                sound().change(workbook ->
                        Sheets.cell(workbook.getSheet("Rules"), 2, column).setCellValue(written)),
                finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            market      | FR,de is no code |
            market      | not CN           | ok
            market      | DE、FR            | ok
            days        | ≥ 10             | ok
            days        | ＞＝ 10           | ok
            days        | 3..9             | ok
            price       | < 99.90          | ok
            vip         | 是               | ok
            words       | cancel*+order, 我要退款，L’article | ok
            deliveredOn | 2026-01-01..2026-01-31 | ok
            waited      | 30 分钟           | ok
            waited      | 1 d..3 d         | ok
            """)
    void takesWhatTheGrammarAllows(String column, String written, String ok) {
        assertThat(errors(sound().change(workbook ->
                        Sheets.cell(workbook.getSheet("Rules"), 2, column).setCellValue(written))))
                .hasSize(ok == null ? 1 : 0);
    }

    @Test
    void findsAResultThatIsMissing() {
        finds(
                sound().change(workbook ->
                        Sheets.cell(workbook.getSheet("Rules"), 2, "answer").setBlank()),
                "Rules!J4 The result is missing. Write a value of the list.");
    }

    @Test
    void findsFormulasErrorsPercentagesAndStrangeDates() {
        finds(
                sound().change(workbook ->
                        Sheets.cell(workbook.getSheet("Rules"), 2, "percent").setCellFormula("50+50")),
                "Rules!K4 The cell holds a formula.");
        finds(
                sound().change(workbook ->
                        Sheets.cell(workbook.getSheet("Rules"), 2, "percent").setCellErrorValue(FormulaError.DIV0)),
                "Rules!K4 The cell holds an error value.");
        finds(
                sound().change(workbook -> styled(workbook, "percent", "0%", 0.15)),
                "Rules!K4 The number is formatted in per cent.");
        finds(
                sound().change(workbook -> styled(workbook, "deliveredOn", "yyyy-mm-dd", 46000.5)),
                "Rules!H4 The date has a time of day or lies before March 1900.");
        finds(
                sound().change(workbook -> styled(workbook, "deliveredOn", "yyyy-mm-dd", 60)),
                "Rules!H4 The date has a time of day or lies before March 1900.");
    }

    private static void styled(XSSFWorkbook workbook, String column, String format, double value) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        var cell = Sheets.cell(workbook.getSheet("Rules"), 2, column);
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    @Test
    void readsRawNumbersWhateverTheirFormatShows() {
        Sheets sheets = sound().change(workbook -> styled(workbook, "percent", "#,##0 \"EUR\"", 1234.565))
                .test(test("raw", "late", "days", 40, "expected.percent", "1234.565"));
        assertThat(errors(sheets)).isEmpty();
    }

    @Test
    void findsAnUpsideDownValidity() {
        finds(
                sound().change(workbook ->
                        Sheets.cell(workbook.getSheet("Rules"), 2, "validTo").setCellValue("2025-12-31")),
                "Rules!P4 \"Valid from\" lies after \"Valid to\".");
    }

    @Test
    void checksConfidenceAndUse() {
        assertThat(errors(sound().change(workbook ->
                        Sheets.cell(workbook.getSheet("Rules"), 1, "confidence").setCellValue("certain"))))
                .singleElement()
                .asString()
                .contains("The confidence is none of A, B, C.");
        assertThat(errors(sound().change(workbook ->
                        Sheets.cell(workbook.getSheet("Rules"), 1, "inUse").setCellValue("perhaps"))))
                .singleElement()
                .asString()
                .contains("yes or no");
    }

    @Test
    void saysEverythingInBothLanguages() {
        List<Finding> findings = findings(sound().change(workbook -> {
            Sheets.cell(workbook.getSheet("Rules"), 1, "market").setCellValue("GER");
            Sheets.cell(workbook.getSheet("Rules"), 2, "days").setCellValue("soon");
            Sheets.cell(workbook.getSheet("Rules"), 3, "row").setCellValue("Not An Id");
        }));
        assertThat(findings).filteredOn(Finding::isError).hasSize(3).allSatisfy(finding -> {
            assertThat(finding.problem().zh()).matches(".*\\p{IsHan}.*");
            assertThat(finding.advice().zh()).matches(".*\\p{IsHan}.*");
        });
    }
}
