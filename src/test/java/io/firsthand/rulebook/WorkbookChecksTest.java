package io.firsthand.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.rulebook.rules.DroolsCompiler;
import io.firsthand.rulebook.workbook.XlsxFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing that can be wrong with a workbook, with the cell in which it is found. */
class WorkbookChecksTest {

    private static final RuleTable<?, ?> TABLE = ReturnRights.first();

    private final WorkbookChecks checks = new WorkbookChecks(new XlsxFormat(), new DroolsCompiler());

    private static Sheets sound() {
        return Sheets.of(TABLE)
                .rule(row("broken-eu", "market", "DE, FR", "days", "0..14", "words", "broken*, arrived damaged, 破损"))
                .rule(row("late", "days", ">= 30", "vip", "no", "validFrom", LocalDate.of(2026, 1, 1)))
                .rule(row("otherwise"));
    }

    static Object[] row(String id, Object... more) {
        Object[] basis = {
            "row",
            id,
            "answer",
            "REFUND",
            "percent",
            100,
            "evidence",
            "photo",
            "explanationEn",
            "Refund of {percent} % after {days} days.",
            "explanationZh",
            "签收 {days} 天，退款 {percent}%。",
            "source",
            "policy: house rule"
        };
        return Stream.concat(Stream.of(basis), Stream.of(more)).toArray();
    }

    static Object[] test(String id, String expected, Object... more) {
        Object[] basis = {"test", id, "eventDate", "2026-05-01", "vip", "no", "waited", "1 h", "expectedRow", expected};
        return Stream.concat(Stream.of(basis), Stream.of(more)).toArray();
    }

    private List<Finding> findings(Sheets sheets) {
        return checks.findings(TABLE, sheets.bytes());
    }

    private List<String> errors(Sheets sheets) {
        return findings(sheets).stream()
                .filter(Finding::isError)
                .map(finding -> finding.sheet() + "!" + finding.cell() + " "
                        + finding.problem().en() + " " + finding.advice().en())
                .toList();
    }

    private void finds(Sheets sheets, String beginning) {
        List<String> errors = errors(sheets);
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0)).startsWith(beginning);
    }

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
                sound().change(workbook -> Sheets.cell(workbook.getSheet("Rules"), 2, "percent")
                        .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0)),
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
    void checksARowThatIsNotInUseAndLetsItDecideNothing() {
        Sheets sheets = sound().test(test("German", "broken-eu", "market", "DE", "days", 3, "words", "broken"))
                .change(workbook ->
                        Sheets.cell(workbook.getSheet("Rules"), 1, "inUse").setCellValue("no"));
        CompiledTable rules = checks.compile(TABLE, sheets.bytes());
        String row = rules.rows().get(0).id();

        assertThat(rules.rows().get(0).inUse()).isFalse();
        assertThat(rules.fire(
                        Map.of("market", "DE", "days", 3L, "words", WordText.of("broken")), LocalDate.of(2026, 5, 1)))
                .doesNotContain(row);
        assertThat(errors(sheets))
                .as("a test that names it runs as if it were in use")
                .isEmpty();
        assertThat(errors(sheets.change(workbook ->
                        Sheets.cell(workbook.getSheet("Rules"), 1, "market").setCellValue("GER"))))
                .isNotEmpty();
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
                        org.assertj.core.groups.Tuple.tuple(Finding.Severity.WARNING, "A4"),
                        org.assertj.core.groups.Tuple.tuple(Finding.Severity.WARNING, "C1"));
    }

    @Test
    void findsAnUpsideDownValidity() {
        finds(
                sound().change(workbook ->
                        Sheets.cell(workbook.getSheet("Rules"), 2, "validTo").setCellValue("2025-12-31")),
                "Rules!P4 \"Valid from\" lies after \"Valid to\".");
    }

    @Test
    void findsRowsThatCanNeverDecide() {
        finds(
                Sheets.of(TABLE).rule(row("otherwise")).rule(row("german", "market", "DE")),
                "Rules!A3 The row otherwise has no condition and is not the last");
        finds(
                Sheets.of(TABLE)
                        .rule(row("a", "market", "DE"))
                        .rule(row("b", "market", "DE"))
                        .rule(row("otherwise")),
                "Rules!A4 The row b repeats the row a.");
        finds(
                Sheets.of(TABLE)
                        .rule(row("wide", "days", "<= 30"))
                        .rule(row("narrow", "days", "3..9", "market", "FR"))
                        .rule(row("otherwise")),
                "Rules!A4 The row narrow can never decide");
        finds(
                Sheets.of(TABLE)
                        .rule(row("low", "days", "<= 10", "vip", "yes"))
                        .rule(row("high", "days", ">= 11", "vip", "yes"))
                        .rule(row("all", "days", "0..99", "vip", "yes"))
                        .rule(row("otherwise")),
                "Rules!A5 The row all can never decide");
        finds(
                Sheets.of(TABLE)
                        .rule(row("many", "words", "late, slow, lost"))
                        .rule(row("one", "words", "lost"))
                        .rule(row("otherwise")),
                "Rules!A4 The row one can never decide");
    }

    @Test
    void keepsRowsThatOnlyTheUnknownOrAnotherDayReaches() {
        assertThat(errors(Sheets.of(TABLE)
                        .rule(row("known", "days", ">= 0", "validTo", "2026-06-30"))
                        .rule(row("known-later", "days", ">= 0"))
                        .rule(row("otherwise"))))
                .isEmpty();
    }

    @Test
    void findsGapsInATableWithoutADefault() {
        List<Finding> findings = findings(Sheets.of(TABLE)
                .rule(row("german", "market", "DE", "vip", "yes"))
                .rule(row("other", "market", "FR, CN")));
        assertThat(findings)
                .filteredOn(finding -> finding.sheet().equals("Rules"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
                    assertThat(finding.problem().en())
                            .contains("market = DE, vip = no", "market = unknown/未知")
                            .doesNotContain("FR");
                });
    }

    @Test
    void findsOverlapsInATableWhereOneRowMayFit() {
        RuleTable<?, ?> unique = ReturnRights.table("return-rights", HitPolicy.UNIQUE);
        Sheets overlapping =
                Sheets.of(unique).rule(row("low", "price", "<= 100")).rule(row("high", "price", ">= 100"));
        assertThat(checks.findings(unique, overlapping.bytes()))
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem().en()).contains("low and high can fit together"));
        Sheets apart = Sheets.of(unique).rule(row("low", "price", "< 100")).rule(row("high", "price", ">= 100"));
        assertThat(checks.findings(unique, apart.bytes())).noneMatch(Finding::isError);
    }

    @Test
    void findsRepeatedRowsInACollectingTable() {
        RuleTable<?, ?> collect = ReturnRights.table("return-rights", HitPolicy.COLLECT);
        Sheets sheets = Sheets.of(collect)
                .rule(row("a", "market", "DE"))
                .rule(row("b", "market", "DE"))
                .rule(row("c", "market", "DE", "percent", 5));
        assertThat(checks.findings(collect, sheets.bytes()))
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.cell()).isEqualTo("A4"));
    }

    @Test
    void findsTestsThatFail() {
        finds(
                sound().test(test("wrong row", "late", "market", "DE", "days", 3, "words", "broken")),
                "Tests!J3 The test wrong row expects late and gets broken-eu.");
        finds(
                sound().test(test("wrong result", "otherwise", "expected.percent", 99)),
                "Tests!J3 The test wrong result expects percent = 99 and gets 100.");
        finds(
                sound().test(test("no such row", "nowhere")),
                "Tests!J3 The test no such row expects rows that do not exist: [nowhere].");
        finds(
                sound().test(test("missing", "otherwise", "days", 3, "expectedMissing", "days")),
                "Tests!J3 The test missing expects the missing facts [days] and gets []");
        finds(
                sound().test("test", "no facts", "eventDate", "2026-01-01", "vip", "no", "expectedRow", "late"),
                "Tests!I3 The fact is never unknown, and the test leaves it blank.");
        finds(
                sound().test("test", "no day", "vip", "no", "waited", "1 h", "expectedRow", "otherwise"),
                "Tests!B3 Rows are limited in time, and the test has no day.");
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
